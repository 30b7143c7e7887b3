import { FlagError } from "../flags/flag-error";

export type ExperimentStatus = "draft" | "running" | "stopped" | "archived";

/** Every way from one state of an experiment to another. */
const TRANSITIONS = {
  start: { from: ["draft"], to: "running" },
  stop: { from: ["running"], to: "stopped" },
  restart: { from: ["stopped"], to: "running" },
  archive: { from: ["draft", "stopped"], to: "archived" },
} as const satisfies Record<string, { from: readonly ExperimentStatus[]; to: ExperimentStatus }>;
export type Transition = keyof typeof TRANSITIONS;

/** Where a transition leads. @throws FlagError "not-now" when there is no such way from where the experiment is */
export function follow(
  transition: Transition,
  { key, status }: { key: string; status: ExperimentStatus },
): ExperimentStatus {
  const { from, to } = TRANSITIONS[transition];
  if (from.some((state) => state === status)) return to;
  throw new FlagError("not-now", `The experiment ${key} is ${status}: no way to ${transition} it.`);
}
