import { Badge, type Tone } from "~/components/ui/badge";
import { type TextKey, useText } from "~/i18n/use-text";
import type { KnownExperiment } from "./flag-page-data";
import { useFlagWords } from "./use-flag-words";

const STATUS: Record<KnownExperiment["status"], { tone: Tone; key: TextKey<"flags"> }> = {
  draft: { tone: "quiet", key: "statusDraft" },
  running: { tone: "good", key: "statusRunning" },
  stopped: { tone: "warn", key: "statusStopped" },
};

/** Who is in an experiment, as far as flags are concerned: its weights, coverage, namespace and holdout. */
export function ExperimentNote({ experiment }: { experiment: KnownExperiment }) {
  const text = useText("flags");
  const { share } = useFlagWords();
  const { variations, coverage, hashAttribute, namespace, holdout, status } = experiment;
  const weights = variations.map(({ name, weight }) => `${name} ${share(weight)}`).join(" · ");
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
      <Badge tone={STATUS[status].tone}>{text(STATUS[status].key)}</Badge>
      <span>{text("covers", { share: share(coverage), attribute: hashAttribute })}</span>
      <span>{weights}</span>
      {namespace === null ? null : (
        <span>
          {text("inNamespace", {
            key: namespace.key,
            from: String(namespace.from),
            to: String(namespace.to),
          })}
        </span>
      )}
      {holdout === null ? null : <span>{text("outsideHoldout", { key: holdout })}</span>}
    </p>
  );
}
