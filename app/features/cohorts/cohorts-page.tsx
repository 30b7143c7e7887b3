import { Form, Link } from "@remix-run/react";
import { Sparkline } from "~/components/charts/sparkline";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { instantWords } from "~/format/instant-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { CsvLink } from "~/features/analysis/csv-link";
import { CohortWords } from "./cohort-words";
import type { CohortProblem, CohortsPageData, ListedCohort } from "./cohorts-page-data";
import { CohortForm } from "./cohort-form";

/** The project's cohorts, how large they are and were, and how to make one. */
export function CohortsPage({
  data,
  refused,
}: {
  data: CohortsPageData;
  refused?: CohortProblem | undefined;
}) {
  const text = useText("cohorts");
  const { cohorts, project, language, now } = data;
  const latest = ({ sizes }: ListedCohort) => sizes.at(-1);
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{text("title")}</h1>
          <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
        </div>
        <CsvLink file="cohorts" />
      </header>
      {cohorts.length === 0 ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mt-1 text-ink-soft">{text("emptyBody")}</p>
        </Card>
      ) : (
        <DataTable
          caption={text("title")}
          className="max-h-[36rem]"
          rows={cohorts}
          keyOf={({ id }) => String(id)}
          columns={[
            {
              head: text("name"),
              cell: ({ id, name }) => (
                <Link to={`/p/${project.key}/cohorts/${id}`} className="text-accent-strong hover:underline">
                  {name}
                </Link>
              ),
            },
            { head: text("madeFrom"), cell: (cohort) => <CohortWords cohort={cohort} /> },
            {
              head: text("members"),
              number: true,
              cell: (cohort) => plainNumber(latest(cohort)?.members ?? 0, language),
            },
            {
              head: text("history"),
              cell: ({ sizes }) => (
                <Sparkline
                  className="h-6 w-24"
                  points={sizes.map(({ members }) => ({ value: members, complete: true }))}
                />
              ),
            },
            {
              head: text("asOf"),
              cell: (cohort) => {
                const found = latest(cohort);
                return found === undefined ? "—" : instantWords(found.at, project.zone, language, now);
              },
            },
            {
              head: text("subject"),
              cell: ({ id }) => <code className="font-mono">{`cohort.${id}`}</code>,
            },
            ...(data.mayEdit
              ? [
                  {
                    head: text("change"),
                    cell: ({ id, name }: ListedCohort) => <Remove id={id} name={name} />,
                  },
                ]
              : []),
          ]}
        />
      )}
      {data.mayEdit ? <CohortForm key={cohorts.length} choices={data.choices} refused={refused} /> : null}
    </div>
  );
}

/** Asks before it removes; works without scripts. */
function Remove({ id, name }: { id: number; name: string }) {
  const text = useText("cohorts");
  return (
    <details>
      <summary className="cursor-pointer text-bad hover:underline" aria-label={text("removeNamed", { name })}>
        {text("remove")}
      </summary>
      <Form method="post" className="mt-1">
        <input type="hidden" name="cohort" value={id} />
        <button name="intent" value="remove" className="button h-7 px-2 text-bad">
          {text("reallyRemove")}
        </button>
      </Form>
    </details>
  );
}
