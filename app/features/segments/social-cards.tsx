import { Link, useLocation } from "@remix-run/react";
import type { Koc } from "#queries/social/koc-analysis";
import { SOCIAL_TIERS } from "#queries/social/social-tier";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import { fullDay } from "~/format/full-day";
import { shortDay } from "~/format/short-day";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { courseAddress } from "./course-address";
import { KocCourse } from "./koc-course";
import { scoreParts, scoreWords } from "./score-parts";

type Point = Koc["points"][number];
type Best = Koc["best"][number];

/** Members by how much they move others: each tier over time, and the best of today with what their score is made of. */
export function SocialCards(props: {
  koc: Koc;
  /** what the member is called whose course is asked for */
  courseOf: string | null;
  project: { key: string; currency: string };
  language: Language;
}) {
  const text = useText("segments");
  const numbers = useText("numbers");
  const { koc, project, language } = props;
  const style = { language, currency: project.currency };
  const { search } = useLocation();
  const last = koc.points.at(-1);
  if (last === undefined) return null;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <Card className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 className="text-base font-semibold">{text("social")}</h2>
          <CsvLink file="analyses/koc" asked={{ most: "10000" }} of={text("social")} />
        </div>
        <p className="mb-3 mt-1 text-xs text-ink-faint">{text("socialIntro")}</p>
        {SOCIAL_TIERS.every((tier) => last.tiers[tier] === 0) ? (
          <p className="text-ink-soft">{text("noMembers")}</p>
        ) : (
          <DataTable
            caption={text("social")}
            className="max-h-96"
            rows={koc.points.toReversed()}
            keyOf={({ day }) => day}
            columns={[
              {
                head: text("endOfDay"),
                cell: ({ day, complete }: Point) =>
                  `${shortDay(day, language)}${complete ? "" : ` · ${text("running")}`}`,
              },
              ...SOCIAL_TIERS.map((tier) => ({
                head: text(tier),
                number: true,
                cell: ({ day, tiers }: Point) => (
                  <CountLink
                    count={tiers[tier]}
                    place={{ day, tier }}
                    analysis="koc"
                    page="segments"
                    language={language}
                  />
                ),
              })),
            ]}
          />
        )}
      </Card>
      <Card className="min-w-0">
        <h2 className="text-base font-semibold">{text("best")}</h2>
        <p className="mb-3 mt-1 text-xs text-ink-faint">
          {text("bestIntro", { day: fullDay(last.day, language) })}
        </p>
        {koc.best.length === 0 ? (
          <p className="text-ink-soft">{text("nobodyBest")}</p>
        ) : (
          <DataTable
            caption={text("best")}
            rows={koc.best}
            keyOf={({ person }) => person}
            columns={[
              {
                head: text("member"),
                by: ({ person, userId }: Best) => (userId === "" ? person : userId),
                cell: ({ person, userId, tier }: Best) => (
                  <>
                    <Link
                      to={`/p/${project.key}/members/${person}`}
                      className="hover:text-accent-strong hover:underline"
                    >
                      {userId === "" ? person : userId}
                    </Link>
                    <span className="block text-2xs font-normal text-ink-faint">
                      {numbers(`tier-${tier}`)}
                    </span>
                  </>
                ),
              },
              {
                head: text("kocScore"),
                number: true,
                by: ({ score }: Best) => score,
                cell: ({ person, score }: Best) => (
                  <Link
                    to={courseAddress(project.key, person, search)}
                    preventScrollReset
                    className="hover:text-accent-strong hover:underline"
                  >
                    {scoreWords(score, language)}
                  </Link>
                ),
              },
              ...scoreParts(text, style),
            ]}
          />
        )}
        {koc.best.length === 0 ? null : <p className="mt-2 text-xs text-ink-faint">{text("courseHint")}</p>}
      </Card>
      {koc.member === null ? null : (
        <KocCourse
          course={koc.member}
          points={koc.points}
          name={props.courseOf ?? koc.member.person}
          {...{ project, language }}
        />
      )}
    </div>
  );
}
