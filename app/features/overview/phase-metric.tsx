import type { Reading } from "#queries/readings/reading";
import { Badge, type Tone } from "~/components/ui/badge";
import { Progress } from "~/components/ui/progress";
import { Quantity } from "~/components/ui/quantity";
import { figure, figureWords } from "~/format/figure";
import { useText } from "~/i18n/use-text";
import type { OverviewActionData, OverviewPageData } from "./overview-page-data";
import { TargetEditor } from "./target-editor";
import { type TargetState, targetState } from "./target-state";

const STATES: Record<
  TargetState["kind"],
  { tone: Tone; word: "onTrack" | "behind" | "noTarget" | "notEnough" }
> = {
  "on-track": { tone: "good", word: "onTrack" },
  behind: { tone: "bad", word: "behind" },
  "no-target": { tone: "quiet", word: "noTarget" },
  "not-enough": { tone: "warn", word: "notEnough" },
};

/** One metric of a phase: its value, how far it is on the way to its target, and where the target is set. */
export function PhaseMetric(props: {
  data: OverviewPageData;
  reading: Reading;
  error: OverviewActionData["error"];
}) {
  const text = useText("overview");
  const { data, reading } = props;
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const metric = data.metrics[reading.metric];
  const label = metric.label[language];
  const target = data.targets[reading.metric];
  const state = targetState(reading, metric.better, target);
  const { tone, word } = STATES[state.kind];
  const targetValue = target === undefined ? null : metric.unit === "money" ? target : Number(target);
  const targetWords = text("target", { target: figureWords(targetValue, metric.unit, style) });
  const share = "share" in state ? figureWords(state.share, "share", style) : null;

  return (
    <li className="py-3 first:pt-0 last:pb-0">
      <div className="flex items-center justify-between gap-2">
        <h4 className="min-w-0 text-xs font-medium text-ink-soft">{label}</h4>
        <Badge tone={tone}>{text(word)}</Badge>
      </div>
      <div className="mt-1 flex flex-wrap items-baseline justify-between gap-x-2">
        <Quantity
          figure={figure(reading.value, metric.unit, style)}
          className="text-lg font-semibold"
          unitClass="text-xs font-normal text-ink-faint"
        />
        {target === undefined ? null : (
          <span className="text-xs tabular-nums text-ink-soft">{targetWords}</span>
        )}
      </div>
      {"share" in state && share !== null ? (
        <div className="mt-2 flex items-center gap-2">
          <Progress
            share={state.share}
            label={text("progress", { metric: label })}
            words={`${text("ofTarget", { share })}, ${targetWords}`}
            full={state.kind === "on-track"}
          />
          <span className="shrink-0 text-2xs tabular-nums text-ink-faint">{text("ofTarget", { share })}</span>
        </div>
      ) : null}
      {data.mayEditTargets ? (
        // A new target closes the editor.
        <TargetEditor
          key={target ?? ""}
          metric={reading.metric}
          label={label}
          unit={metric.unit}
          currency={project.currency}
          language={language}
          target={target}
          error={props.error}
        />
      ) : null}
    </li>
  );
}
