import { Link, useLocation } from "@remix-run/react";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import { viewSearch } from "~/frame/view-search";
import { useReason } from "~/features/quarantine/use-reason";
import { useText } from "~/i18n/use-text";
import type { QualityPageData } from "./quality-page-data";
import { Section } from "./section";

/** Why events went to quarantine, with the way there, and why requests were not taken at all. */
export function ReasonTables({ data }: { data: QualityPageData }) {
  const text = useText("quality");
  const reasonOf = useReason();
  const { search } = useLocation();
  const { quality, language } = data;
  const quarantine = `/p/${data.project.key}/quality/quarantine`;
  const refused = [
    ...quality.refused.map(({ code, source, count }) => ({ code, source, count })),
    ...data.strangers.map(({ code, requests }) => ({ code, source: text("noKey"), count: requests })),
  ];
  const linkTo = (code: string, source: string) => {
    const params = new URLSearchParams(viewSearch(search));
    params.set("code", code);
    params.set("source", source);
    return { pathname: quarantine, search: params.toString() };
  };
  return (
    <div className="grid gap-6 xl:grid-cols-2 xl:gap-4">
      <Section
        id="quarantined"
        title={text("whyQuarantined")}
        aside={
          <Link
            to={{ pathname: quarantine, search: viewSearch(search) }}
            className="text-xs text-accent-strong hover:underline"
          >
            {text("openQuarantine")}
          </Link>
        }
        empty={quality.quarantined.length === 0 ? text("noneQuarantined") : null}
      >
        <DataTable
          caption={text("whyQuarantined")}
          rows={quality.quarantined}
          keyOf={({ code, source }) => `${source} ${code}`}
          columns={[
            {
              head: text("reason"),
              cell: ({ code, source }) => (
                <Link to={linkTo(code, source)} className="text-accent-strong hover:underline">
                  {reasonOf(code)}
                </Link>
              ),
            },
            { head: text("source"), cell: ({ source }) => source },
            { head: text("events"), number: true, cell: ({ count }) => plainNumber(count, language) },
          ]}
        />
      </Section>
      <Section
        id="refused"
        title={text("whyRefused")}
        about={text("refusedAbout")}
        empty={refused.length === 0 ? text("noneRefused") : null}
      >
        <DataTable
          caption={text("whyRefused")}
          rows={refused}
          keyOf={({ code, source }) => `${source} ${code}`}
          columns={[
            { head: text("reason"), cell: ({ code }) => reasonOf(code) },
            { head: text("source"), cell: ({ source }) => source },
            { head: text("requests"), number: true, cell: ({ count }) => plainNumber(count, language) },
          ]}
        />
      </Section>
    </div>
  );
}
