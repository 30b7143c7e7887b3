import type { ReactNode } from "react";
import { ExcludedNote } from "~/features/overview/excluded-note";
import { hasNoEvents } from "~/features/overview/has-no-events";
import type { BoardData } from "./board-data";
import { CsvLink } from "~/features/analysis/csv-link";
import { NothingYet } from "./nothing-yet";
import { PageHead } from "./page-head";
import { Problems } from "~/features/analysis/problems";

/** A page of metrics: its head, what cannot be asked, its parts, and who is left out. */
export function Board(props: { data: BoardData; title: string; intro: string; children: ReactNode }) {
  const { data, title, intro, children } = props;
  const { period, comparison, project, language, readings, split, breakdown } = data;
  const metrics = [...new Set([...readings.map(({ metric }) => metric), ...split.metrics])];
  const file = <CsvLink file="analyses/metrics" asked={{ metrics: JSON.stringify(metrics), breakdown }} />;
  return (
    <div className="space-y-6">
      <PageHead {...{ title, intro, period, comparison, language, file }} zone={project.zone} />
      <Problems problems={data.problems} />
      {readings.length > 0 && hasNoEvents(data) ? <NothingYet /> : null}
      {children}
      <ExcludedNote excluded={data.excluded} language={language} />
    </div>
  );
}
