import type { Difference } from "#experiments/flags/diff-definitions";
import type { Json } from "#experiments/flags/json";
import { type TextKey, useText } from "~/i18n/use-text";
import { keptOrder } from "./kept-order";
import { useSideWords } from "./use-side-words";

const PART_WORDS: Record<string, TextKey<"flags">> = {
  description: "description",
  on: "onIn",
  defaultValue: "defaultValue",
  ruleOrder: "ruleOrder",
  prerequisites: "prerequisites",
  schedule: "schedule",
  enabled: "enabled",
  environments: "environments",
  condition: "condition",
  groups: "groups",
  value: "value",
  values: "valueOf",
  coverage: "coverage",
  hashAttribute: "drawnBy",
  hashVersion: "hashVersion",
  seed: "seed",
  experiment: "experiment",
  kind: "kind",
};

/** What is different between two definitions, part for part: what was, and what is instead. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  const text = useText("flags");
  const shown = differences.filter((one) => one.path !== "ruleOrder" || !keptOrder(one));
  if (shown.length === 0) return null;
  return (
    <ul className="space-y-1 text-xs">
      {shown.map(({ path, before, after }) => (
        <li key={path} className="break-words">
          <span className="font-medium text-ink">
            <PartName path={path} />
          </span>{" "}
          <Side word={text("was")} path={path} value={before} tag="del" />
          <span aria-hidden="true" className="text-ink-faint">
            {" → "}
          </span>
          <Side word={text("isNow")} path={path} value={after} tag="ins" />
        </li>
      ))}
    </ul>
  );
}

function PartName({ path }: { path: string }) {
  const text = useText("flags");
  if (path === "") return <>{text("wholeFlag")}</>;
  const [first = "", ...rest] = path.split(".");
  const inRule = first === "rules";
  const [id = "", part, ...within] = inRule ? rest : ["", first, ...rest];
  const word = part === undefined ? undefined : PART_WORDS[part];
  return (
    <>
      {inRule ? text("rule", { id }) : null}
      {inRule && part !== undefined ? " · " : null}
      {part === undefined ? null : word === undefined ? part : text(word)}
      {within.length === 0 ? null : <code className="font-mono"> {within.join(".")}</code>}
    </>
  );
}

function Side(props: { word: string; path: string; value: Json | undefined; tag: "del" | "ins" }) {
  const text = useText("flags");
  const words = useSideWords();
  const { path, value, tag: Tag } = props;
  return (
    <Tag className={Tag === "del" ? "text-ink-soft" : "text-ink no-underline"}>
      <span className="sr-only">{props.word} </span>
      {value === undefined ? (
        text("nothing")
      ) : (
        <code className="break-words font-mono">{words(path, value)}</code>
      )}
    </Tag>
  );
}
