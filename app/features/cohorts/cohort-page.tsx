import { Link } from "@remix-run/react";
import { Sparkline } from "~/components/charts/sparkline";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { type MemberListData, MemberTable } from "~/features/behind/member-table";
import { figure } from "~/format/figure";
import { instantWords } from "~/format/instant-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { Choices } from "~/features/analysis/choices";
import { segmentAddress } from "~/features/segments/segment-page";
import { CohortForm } from "./cohort-form";
import { CohortWords } from "./cohort-words";
import type { CohortProblem, ListedCohort } from "./cohorts-page-data";

export interface CohortPageData extends MemberListData {
  project: { key: string; zone: string; currency: string };
  cohort: ListedCohort;
  overlaps: { id: number; name: string; members: number }[];
  /** what a change of it may be made from; null for those who may not */
  choices: Choices | null;
}

/** One cohort: what it is made from, how large it is and was, who is in it, and in which others they are. */
export function CohortPage({ data, refused }: { data: CohortPageData; refused: CohortProblem | undefined }) {
  const text = useText("cohorts");
  const analysis = useText("analysis");
  const { cohort, overlaps, project, language, count } = data;
  const shown = plainNumber(count, language);
  const found = cohort.sizes.at(-1);
  return (
    <div className="space-y-6">
      <header>
        <Link to={`/p/${project.key}/cohorts`} className="text-xs text-accent-strong hover:underline">
          {text("backToCohorts")}
        </Link>
        <h1 className="mt-1 text-xl font-semibold">{cohort.name}</h1>
        <p className="mt-1 text-ink-soft">
          <CohortWords cohort={cohort} />
        </p>
        <p className="mt-1 text-xs tabular-nums text-ink-faint">
          {analysis("behind", { count, shown })}
          {found === undefined
            ? null
            : ` · ${text("asOf")} ${instantWords(found.at, project.zone, language, data.now)}`}
          {" · "}
          <code className="font-mono">{`cohort.${cohort.id}`}</code>
        </p>
        <p className="mt-2 text-xs">
          <Link
            to={segmentAddress(project.key, { subject: `cohort.${cohort.id}`, is: "known", values: [] })}
            className="text-accent-strong hover:underline"
          >
            {text("toProfile")}
          </Link>
        </p>
        {data.choices === null ? null : (
          <details className="mt-3" open={refused !== undefined}>
            <summary className="button inline-flex cursor-pointer">{text("edit")}</summary>
            <div className="mt-3">
              <CohortForm
                key={JSON.stringify([cohort.name, cohort.definition])}
                cohort={cohort}
                choices={data.choices}
                refused={refused}
              />
            </div>
          </details>
        )}
      </header>
      <div className="grid gap-4 lg:grid-cols-2">
        <Card className="min-w-0">
          <h2 className="text-base font-semibold">{text("history")}</h2>
          <Sparkline
            className="mt-3 h-24"
            points={cohort.sizes.map(({ members }) => ({ value: members, complete: true }))}
          />
        </Card>
        <Card className="min-w-0">
          <h2 className="text-base font-semibold">{text("overlap")}</h2>
          {overlaps.length === 0 ? (
            <p className="mt-3 text-ink-soft">{text("noOverlap")}</p>
          ) : (
            <div className="mt-3">
              <DataTable
                caption={text("overlap")}
                className="max-h-48"
                rows={overlaps}
                keyOf={({ id }) => String(id)}
                columns={[
                  { head: text("name"), cell: ({ name }) => name },
                  {
                    head: text("shared"),
                    number: true,
                    cell: ({ members }) => plainNumber(members, language),
                  },
                  {
                    head: text("share"),
                    number: true,
                    cell: ({ members }) =>
                      figure(count === 0 ? null : members / count, "share", {
                        language,
                        currency: project.currency,
                      }).text,
                  },
                ]}
              />
            </div>
          )}
        </Card>
      </div>
      {count === 0 ? (
        <Card>
          <p className="text-ink-soft">{analysis("behindNobody")}</p>
        </Card>
      ) : (
        <section aria-label={text("membersOf", { name: cohort.name })} className="space-y-3">
          <MemberTable data={data} />
        </section>
      )}
    </div>
  );
}
