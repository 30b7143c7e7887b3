import { Link, useLocation } from "@remix-run/react";
import type { Interests } from "#queries/interests/interests-analysis";
import type { Koc } from "#queries/social/koc-analysis";
import type { Customers, Rfm } from "#queries/segments/read-rfm";
import { RFM_SEGMENTS } from "#queries/segments/rfm-segments";
import { Card } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import { figureWords } from "~/format/figure";
import { fullDay } from "~/format/full-day";
import { exactMoney } from "~/format/money";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { SEGMENT_PAGE } from "./segment-page";
import { InterestsCard } from "./interests-card";
import { SocialCards } from "./social-cards";

/** What the page of segments shows. */
export interface SegmentsPageData {
  project: { key: string; zone: string; currency: string };
  rfm: Rfm;
  koc: Koc;
  /** what the member is called the course of whose score is asked for, if anybody's is */
  courseOf: string | null;
  interests: Interests;
  language: Language;
}

const SCORES = [5, 4, 3, 2, 1] as const;
const SPENDERS = [...RFM_SEGMENTS, null] as const;

/** Customers by what they bought and how they moved since the period began; members by how much they move others and by what they are after. */
export function SegmentsPage({ data }: { data: SegmentsPageData }) {
  const text = useText("segments");
  const { rfm, language, project } = data;
  const { customers } = rfm;
  const { search } = useLocation();
  const days = { day: fullDay(rfm.day, language), before: fullDay(rfm.dayBefore, language) };
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{text("title")}</h1>
          <p className="mt-1 max-w-prose text-ink-soft">{text("intro", days)}</p>
          <p className="mt-1 text-xs tabular-nums text-ink-faint">{text("zone", { zone: project.zone })}</p>
        </div>
        <div className="flex items-center gap-3">
          <Link to={`/p/${project.key}/${SEGMENT_PAGE}${search}`} className="button">
            {text("toAgainst")}
          </Link>
          <CsvLink file="analyses/rfm" of={text("title")} />
        </div>
      </header>
      {customers.members === 0 ? (
        <Card className="max-w-3xl">
          <p className="font-medium">{text("empty")}</p>
          <p className="mt-1 text-ink-soft">{text("emptyHint")}</p>
        </Card>
      ) : (
        <>
          <div className="grid items-start gap-4 lg:grid-cols-2">
            <Card>
              <h2 className="text-base font-semibold">{text("segments")}</h2>
              <p className="mb-3 mt-1 text-xs text-ink-faint">{text("segmentsIntro")}</p>
              <CustomersTable
                caption={text("segments")}
                data={data}
                rows={rfm.segments.map(({ segment, ...own }) => ({
                  ...own,
                  name: text(segment),
                  hint: text(`${segment}Hint`),
                  place: { segment },
                }))}
              />
            </Card>
            <Card>
              <h2 className="text-base font-semibold">{text("tiers")}</h2>
              <p className="mb-3 mt-1 text-xs text-ink-faint">{text("tiersIntro")}</p>
              <CustomersTable
                caption={text("tiers")}
                data={data}
                rows={rfm.tiers.map(({ tier, ...own }) => ({
                  ...own,
                  name: text(tier),
                  hint: text(`${tier}Hint`),
                  place: { tier },
                }))}
              />
            </Card>
          </div>
          <Card>
            <h2 className="text-base font-semibold">{text("grid")}</h2>
            <p className="mb-3 mt-1 text-xs text-ink-faint">{text("gridIntro")}</p>
            <Grid data={data} />
          </Card>
          <Card>
            <h2 className="text-base font-semibold">{text("moves")}</h2>
            <p className="mb-3 mt-1 text-xs text-ink-faint">{text("movesIntro", days)}</p>
            <Moves data={data} />
          </Card>
        </>
      )}
      <SocialCards koc={data.koc} courseOf={data.courseOf} project={project} language={language} />
      <InterestsCard interests={data.interests} currency={project.currency} language={language} />
    </div>
  );
}

interface Row extends Customers {
  name: string;
  hint: string;
  place: Record<string, string>;
}

function CustomersTable(props: { caption: string; rows: readonly Row[]; data: SegmentsPageData }) {
  const text = useText("segments");
  const { data } = props;
  const style = { language: data.language, currency: data.project.currency };
  return (
    <DataTable
      caption={props.caption}
      rows={props.rows}
      keyOf={({ name }) => name}
      columns={[
        {
          head: text("name"),
          cell: ({ name, hint }) => (
            <>
              {name}
              <span className="block text-2xs font-normal text-ink-faint">{hint}</span>
            </>
          ),
        },
        {
          head: text("members"),
          number: true,
          cell: ({ members, place }) => <Behind count={members} place={place} data={data} />,
        },
        {
          head: text("sales"),
          number: true,
          cell: ({ sales }) => (
            <span title={exactMoney(sales, style)}>{figureWords(sales, "money", style)}</span>
          ),
        },
        { head: text("share"), number: true, cell: ({ share }) => figureWords(share, "share", style) },
      ]}
    />
  );
}

function Grid({ data }: { data: SegmentsPageData }) {
  const text = useText("segments");
  const { grid } = data.rfm;
  const most = Math.max(1, ...grid.map(({ members }) => members));
  return (
    <DataTable
      caption={text("grid")}
      rows={SCORES}
      keyOf={String}
      columns={[
        { head: text("recency"), cell: (recency) => text("score", { score: recency }) },
        ...SCORES.toReversed().map((frequency): Column<(typeof SCORES)[number]> => ({
          head: text("frequencyOf", { score: frequency }),
          number: true,
          cell: (recency) => {
            const cell = grid.find((one) => one.recency === recency && one.frequency === frequency);
            const members = cell?.members ?? 0;
            const place = { recency: String(recency), frequency: String(frequency) };
            return (
              <span className="inline-flex items-center gap-2">
                <span
                  aria-hidden="true"
                  className="inline-block h-3 rounded-sm bg-accent"
                  style={{ width: `${(members / most) * 3}rem` }}
                />
                <Behind count={members} place={place} data={data} />
              </span>
            );
          },
        })),
      ]}
    />
  );
}

function Moves({ data }: { data: SegmentsPageData }) {
  const text = useText("segments");
  const nameOf = (segment: (typeof SPENDERS)[number]) => text(segment ?? "none");
  return (
    <DataTable
      caption={text("moves")}
      rows={SPENDERS}
      keyOf={(before) => before ?? "none"}
      columns={[
        { head: text("before"), cell: nameOf },
        ...SPENDERS.map((after): Column<(typeof SPENDERS)[number]> => ({
          head: nameOf(after),
          number: true,
          cell: (before) => {
            const move = data.rfm.moves.find((one) => one.before === before && one.after === after);
            const place = { segment_before: before ?? "none", segment: after ?? "none" };
            return <Behind count={move?.members ?? 0} place={place} data={data} />;
          },
        })),
      ]}
    />
  );
}

function Behind(props: { count: number; place: Record<string, string>; data: SegmentsPageData }) {
  const { count, place, data } = props;
  return <CountLink {...{ count, place }} language={data.language} analysis="rfm" page="segments" />;
}
