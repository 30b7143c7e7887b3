import type { FlagDefinition } from "#experiments/flags/flag-definition";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { ExperimentNote } from "./experiment-note";
import type { FlagPageData } from "./flag-page-data";
import { KIND_WORDS } from "./targeting-words";
import { jsonText, useFlagWords } from "./use-flag-words";

/** What is in force: the rules in order, and what is given when none fits. */
export function FlagInForce({ data }: { data: FlagPageData }) {
  const text = useText("flags");
  const words = useFlagWords();
  const { definition, flag, known } = data;
  if (definition === null) {
    return (
      <Card>
        <p className="text-ink-soft">{text("neverPublished")}</p>
      </Card>
    );
  }
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("inForce", { number: flag.live })}</h2>
      <ul className="mt-1 space-y-0.5 text-xs text-ink-soft">
        {words.prerequisites(definition.prerequisites).map((needed) => (
          <li key={needed}>{text("onlyIf", { needed })}</li>
        ))}
        <ScheduleWords schedule={definition.schedule} data={data} />
      </ul>
      <ol className="mt-3 divide-y divide-line border-y border-line">
        {definition.rules.map((rule, place) => (
          <li key={rule.id} className="flex gap-3 py-2">
            <span className="w-4 shrink-0 text-right tabular-nums text-ink-faint">{place + 1}</span>
            <div className="min-w-0 space-y-1">
              <p className="break-words">{words.rule(rule)}</p>
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-faint">
                <code className="break-all font-mono">{rule.id}</code>
                <span>{text(KIND_WORDS[rule.kind])}</span>
                {rule.enabled ? null : <Badge tone="quiet">{text("putAside")}</Badge>}
                {rule.environments === null ? null : (
                  <span>{text("onlyIn", { environments: rule.environments.join(", ") })}</span>
                )}
                {rule.description === "" ? null : <span className="break-words">{rule.description}</span>}
              </p>
              <ul className="text-xs text-ink-soft">
                <ScheduleWords schedule={rule.schedule} data={data} />
              </ul>
              {known.experiments
                .filter(({ key }) => rule.kind === "experiment" && key === rule.experiment)
                .map((experiment) => (
                  <ExperimentNote key={experiment.key} experiment={experiment} />
                ))}
            </div>
          </li>
        ))}
        <li className="flex gap-3 py-2">
          <span className="w-4 shrink-0" />
          <p className="break-words">{text("otherwise", { value: jsonText(definition.defaultValue) })}</p>
        </li>
      </ol>
    </Card>
  );
}

function ScheduleWords({ schedule, data }: { schedule: FlagDefinition["schedule"]; data: FlagPageData }) {
  const text = useText("flags");
  const { project, language, now } = data;
  if (schedule === null) return null;
  const at = (instant: string | null) =>
    instant === null ? "…" : momentWords(Date.parse(instant), project.zone, language, now);
  return <li>{text("scheduled", { from: at(schedule.from), until: at(schedule.until) })}</li>;
}
