import { Link } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { Progress } from "~/components/ui/progress";
import { plainNumber } from "~/format/plain-number";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { experimentPath } from "./experiment-path";
import type { ExperimentsPageData, ListedExperiment } from "./experiments-page-data";

const DAY_MS = 86_400_000;

/** One experiment on the board: what it tries, and how far it is. */
export function ExperimentCard({
  experiment,
  data,
}: {
  experiment: ListedExperiment;
  data: ExperimentsPageData;
}) {
  const text = useText("experiments");
  const { project, language, now } = data;
  const { key, name, hypothesis, variations, goals, coverage, startedAt, endedAt, plannedDays, released } =
    experiment;
  const days = startedAt === null ? 0 : ((endedAt ?? now) - startedAt) / DAY_MS;
  const dayWords = text(days > plannedDays ? "dayBeyond" : "dayOf", {
    day: Math.floor(days) + 1,
    days: plannedDays,
  });
  return (
    <Card className="space-y-2">
      <h3 className="break-words font-medium">
        <Link to={experimentPath(project.key, key)} className="text-accent-strong hover:underline">
          {name || key}
        </Link>
      </h3>
      {experiment.alarms === 0 ? null : (
        <Badge tone="bad">{text("alarms", { count: experiment.alarms })}</Badge>
      )}
      {hypothesis === "" ? null : <p className="line-clamp-3 text-xs text-ink-soft">{hypothesis}</p>}
      <p className="text-xs tabular-nums text-ink-faint">
        {text("variationsCount", { count: variations })} · {text("goalsCount", { count: goals })}
        {experiment.status === "running"
          ? ` · ${text("covers", { share: plainNumber(coverage, language, { style: "percent", maximumFractionDigits: 1 }) })}`
          : ""}
      </p>
      {experiment.status === "running" ? (
        <>
          <Progress
            share={days / plannedDays}
            label={text("time")}
            words={dayWords}
            full={days >= plannedDays}
          />
          <p className="text-xs tabular-nums text-ink-soft">{dayWords}</p>
        </>
      ) : null}
      {experiment.status === "stopped" && endedAt !== null ? (
        <p className="text-xs tabular-nums text-ink-soft">
          {text("endedOn", { moment: momentWords(endedAt, project.zone, language, now) })}
          {released === null ? "" : ` · ${text("follows", { variation: released })}`}
        </p>
      ) : null}
    </Card>
  );
}
