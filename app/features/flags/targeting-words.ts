import type { FlagRule } from "#experiments/flags/flag-definition";
import type { Targeting } from "#experiments/flags/targeting";
import type { TextKey } from "~/i18n/use-text";
import type { LineOperator } from "./condition-lines";

type Key = TextKey<"flags">;

/** How attributes are held against values. */
export const OPERATOR_WORDS: Record<LineOperator, Key> = {
  is: "opIs",
  $ne: "opNot",
  $gt: "opMore",
  $gte: "opLeast",
  $lt: "opLess",
  $lte: "opMost",
  $in: "opAmong",
  $nin: "opNotAmong",
  $exists: "opExists",
  $inGroup: "opInGroup",
  $notInGroup: "opNotInGroup",
  $regex: "opMatches",
  $veq: "opVersionIs",
  $vgte: "opVersionLeast",
  $vlt: "opVersionBelow",
};

/** In which of some groups a member must be. */
export const GROUP_WORDS: Record<Targeting["groups"][number]["match"], Key> = {
  any: "inAny",
  all: "inAll",
  none: "inNone",
};

/** The kinds of rules. */
export const KIND_WORDS: Record<FlagRule["kind"], Key> = {
  force: "kindForce",
  rollout: "kindRollout",
  experiment: "kindExperiment",
};
