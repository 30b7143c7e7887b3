import { Link, useLocation } from "@remix-run/react";
import type { Koc } from "#queries/social/koc-analysis";
import { Sparkline } from "~/components/charts/sparkline";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { shortDay } from "~/format/short-day";
import { viewSearch } from "~/frame/view-search";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { COURSE_ID } from "./course-address";
import { scoreParts, scoreWords } from "./score-parts";

/** How one member's KOC score went, and what it was made of. */
export function KocCourse(props: {
  course: NonNullable<Koc["member"]>;
  points: Koc["points"];
  name: string;
  project: { key: string; currency: string };
  language: Language;
}) {
  const text = useText("segments");
  const numbers = useText("numbers");
  const { search } = useLocation();
  const { course, points, name, project, language } = props;
  const style = { language, currency: project.currency };
  const isComplete = (day: string) => points.find((point) => point.day === day)?.complete ?? true;
  return (
    <Card id={COURSE_ID} className="min-w-0 scroll-mt-32 lg:col-span-2">
      <div className="flex flex-wrap items-baseline justify-between gap-3">
        <h2 className="text-base font-semibold">{text("course", { member: name })}</h2>
        <Link
          to={{ pathname: `/p/${project.key}/members/${course.person}`, search: viewSearch(search) }}
          className="text-xs text-accent-strong hover:underline"
        >
          {text("toMember")}
        </Link>
      </div>
      <div className="my-3 h-16">
        <Sparkline
          points={course.points.map(({ day, score }) => ({ value: score, complete: isComplete(day) }))}
          className="h-16"
        />
      </div>
      <DataTable
        caption={text("course", { member: name })}
        rows={course.points.toReversed()}
        keyOf={({ day }) => day}
        columns={[
          {
            head: text("endOfDay"),
            cell: ({ day }) => `${shortDay(day, language)}${isComplete(day) ? "" : ` · ${text("running")}`}`,
          },
          { head: text("tier"), cell: ({ tier }) => numbers(`tier-${tier}`) },
          {
            head: text("kocScore"),
            number: true,
            cell: ({ score }) => scoreWords(score, language),
          },
          ...scoreParts(text, style),
        ]}
      />
    </Card>
  );
}
