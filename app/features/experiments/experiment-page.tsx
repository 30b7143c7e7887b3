import { Await, Link } from "@remix-run/react";
import { Suspense } from "react";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import { CsvLink } from "~/features/analysis/csv-link";
import { DesignCard } from "./design-card";
import { ExperimentLog } from "./experiment-log";
import type { ExperimentPageData, ExperimentRefusal } from "./experiment-page-data";
import { experimentPath } from "./experiment-path";
import { LifecycleBar } from "./lifecycle-bar";
import { LiveCard } from "./live-card";
import { PreflightCard, PreflightFailed, PreflightWaiting } from "./preflight-card";
import { ScorecardView } from "./scorecard";
import { STATUS_TONES, STATUS_WORDS } from "./status-words";

/** One experiment: what it tries, how it stands, and what was done. */
export function ExperimentPage({
  data,
  refused,
}: {
  data: ExperimentPageData;
  refused: ExperimentRefusal | undefined;
}) {
  const text = useText("experiments");
  const { project, experiment, mayEdit } = data;
  const { key, name, status, hypothesis, learning } = experiment;
  const names = new Map(
    Object.values(experiment.metrics)
      .flat()
      .map((metric) => [metric.key, metric.name]),
  );
  return (
    <div className="space-y-6">
      <header className="space-y-2">
        <p className="text-xs print:hidden">
          <Link to={`/p/${project.key}/experiments`} className="text-accent-strong hover:underline">
            {text("allExperiments")}
          </Link>
        </p>
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="min-w-0 break-words text-xl font-semibold">{name || key}</h1>
          <Badge tone={STATUS_TONES[status]}>{text(STATUS_WORDS[status])}</Badge>
          <code className="font-mono text-xs text-ink-faint">{key}</code>
          {mayEdit && status === "draft" ? (
            <Link to={`${experimentPath(project.key, key)}/edit`} className="button print:hidden">
              {text("edit")}
            </Link>
          ) : null}
          {data.card === null ? null : (
            <span className="flex gap-2 print:hidden sm:ml-auto">
              <CsvLink file={`experiments/${encodeURIComponent(key)}`} />
              <button type="button" className="button" onClick={() => window.print()}>
                {text("print")}
              </button>
            </span>
          )}
        </div>
        {hypothesis === "" ? null : <p className="max-w-prose text-ink-soft">{hypothesis}</p>}
      </header>
      {learning === "" ? null : (
        <Card>
          <h2 className="text-base font-semibold">{text("learning")}</h2>
          <p className="mt-1 max-w-prose whitespace-pre-wrap">{learning}</p>
        </Card>
      )}
      {status === "running" ? <LiveCard data={data} /> : null}
      {data.card === null ? null : (
        <ScorecardView data={{ ...data, design: experiment.design }} card={data.card} told={data.told} />
      )}
      {data.checks === null ? null : (
        <Suspense fallback={<PreflightWaiting />}>
          <Await resolve={data.checks} errorElement={<PreflightFailed />}>
            {(checks) => <PreflightCard checks={checks} names={names} language={data.language} />}
          </Await>
        </Suspense>
      )}
      <LifecycleBar data={data} refused={refused} />
      <DesignCard data={data} />
      <ExperimentLog data={data} />
    </div>
  );
}
