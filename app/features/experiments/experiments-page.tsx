import { Form, Link } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { CsvLink } from "~/features/analysis/csv-link";
import { ExperimentCard } from "./experiment-card";
import { experimentPath } from "./experiment-path";
import type { ExperimentsPageData } from "./experiments-page-data";
import { PortfolioCard } from "./portfolio-card";
import { STATUS_WORDS } from "./status-words";

const COLUMNS = ["draft", "running", "stopped"] as const;

/** The project's experiments by their state, and those put away with what they taught. */
export function ExperimentsPage({ data }: { data: ExperimentsPageData }) {
  const text = useText("experiments");
  const { project, experiments, all, search, mayEdit } = data;
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{text("title")}</h1>
          <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
        </div>
        <span className="flex gap-2">
          {all === 0 ? null : <CsvLink file="experiments" />}
          {mayEdit ? (
            <Link to={`/p/${project.key}/experiments/new`} className="button-primary h-8">
              {text("new")}
            </Link>
          ) : null}
        </span>
      </header>
      {all === 0 ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mt-1 text-ink-soft">{text("emptyBody")}</p>
        </Card>
      ) : (
        <>
          <Form role="search" className="flex flex-wrap items-end gap-2">
            <label className="block text-xs font-medium text-ink-soft">
              {text("search")}
              <input
                type="search"
                name="search"
                defaultValue={search}
                className="field-small mt-1 block w-64 max-w-full font-normal"
              />
            </label>
            <button className="button">{text("find")}</button>
          </Form>
          {experiments.length === 0 ? <p className="text-ink-soft">{text("noneFound", { search })}</p> : null}
          <div className="grid gap-4 lg:grid-cols-3">
            {COLUMNS.map((status) => {
              const here = experiments.filter((experiment) => experiment.status === status);
              return (
                <section key={status} aria-labelledby={`board-${status}`} className="space-y-3">
                  <h2 id={`board-${status}`} className="text-sm font-semibold">
                    {text(STATUS_WORDS[status])}{" "}
                    <span className="font-normal tabular-nums text-ink-faint">{here.length}</span>
                  </h2>
                  {here.length === 0 ? <p className="text-xs text-ink-faint">{text("noneHere")}</p> : null}
                  {here.map((experiment) => (
                    <ExperimentCard key={experiment.key} experiment={experiment} data={data} />
                  ))}
                </section>
              );
            })}
          </div>
          <Archived data={data} />
          <PortfolioCard data={data} />
          <Holdouts data={data} />
        </>
      )}
    </div>
  );
}

/** What all experiments did together, as far as a share of members is kept out of them. */
function Holdouts({ data: { holdouts, project } }: { data: ExperimentsPageData }) {
  const text = useText("experiments");
  if (holdouts.length === 0) return null;
  return (
    <section aria-labelledby="holdouts">
      <h2 id="holdouts" className="mb-2 text-sm font-semibold">
        {text("holdouts")}
      </h2>
      <ul className="space-y-1 text-sm">
        {holdouts.map(({ key, name, ended }) => (
          <li key={key}>
            <Link
              to={`/p/${project.key}/experiments/holdouts/${encodeURIComponent(key)}`}
              className="text-accent-strong hover:underline"
            >
              {name}
            </Link>
            {ended ? <span className="text-ink-faint"> · {text("statusStopped")}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Archived({ data }: { data: ExperimentsPageData }) {
  const text = useText("experiments");
  const { project, language, now } = data;
  const archived = data.experiments.filter(({ status }) => status === "archived");
  if (archived.length === 0) return null;
  const moment = (at: number | null) => (at === null ? "—" : momentWords(at, project.zone, language, now));
  return (
    <section aria-labelledby="archived">
      <h2 id="archived" className="mb-2 text-sm font-semibold">
        {text("statusArchived")}
      </h2>
      <DataTable
        caption={text("statusArchived")}
        rows={archived}
        keyOf={({ key }) => key}
        columns={[
          {
            head: text("name"),
            cell: ({ key, name }) => (
              <Link to={experimentPath(project.key, key)} className="text-accent-strong hover:underline">
                {name || key}
              </Link>
            ),
          },
          { head: text("started"), cell: ({ startedAt }) => moment(startedAt) },
          { head: text("ended"), cell: ({ endedAt }) => moment(endedAt) },
          { head: text("released"), cell: ({ released }) => released ?? "—" },
          {
            head: text("learning"),
            cell: ({ learning }) => (
              <span className="line-clamp-3 min-w-48 whitespace-normal">{learning || "—"}</span>
            ),
          },
        ]}
      />
    </section>
  );
}
