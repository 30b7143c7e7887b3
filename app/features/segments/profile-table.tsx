import { Link, useLocation } from "@remix-run/react";
import type { ProfileMark, SegmentProfile } from "#queries/segments/segment-profile-analysis";
import { DataTable } from "~/components/ui/data-table";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWord } from "~/features/analysis/use-value-word";
import { behindAddress } from "~/features/behind/behind-address";
import { plainNumber } from "~/format/plain-number";
import { differenceIntervalWords } from "~/format/interval-words";
import { figure } from "~/format/figure";
import { useText } from "~/i18n/use-text";
import { SEGMENT_PAGE } from "./segment-page";
import type { SegmentAgainstData } from "./segment-against-data";

/** Up to here a mark counts as found, after the correction for many tests. */
const CERTAIN = 0.05;
/** More than anybody reads; the file has all. */
const MOST_SHOWN = 40;

/** What members of the segment have more of, and less, than the others; the most certain first. */
export function ProfileTable(props: { data: SegmentAgainstData; profile: SegmentProfile }) {
  const text = useText("segments");
  const { search } = useLocation();
  const { data, profile } = props;
  const style = { language: data.language, currency: data.project.currency };
  const found = profile.marks.filter(({ adjusted }) => adjusted <= CERTAIN);
  const unsure = profile.marks.length - found.length;
  const tested = plainNumber(unsure, data.language);
  if (found.length === 0) {
    const words = profile.marks.length === 0 ? text("profileUntested") : text("profileNothing", { tested });
    return <p className="text-ink-soft">{words}</p>;
  }
  const share = (mark: ProfileMark, who: "inside" | "outside") => (
    <Link
      to={behindAddress(data.project.key, "segment-profile", SEGMENT_PAGE, search, {
        ...{ subject: mark.subject, value: mark.value, who },
      })}
      title={plainNumber(mark[who], data.language)}
      className="hover:text-accent-strong hover:underline"
    >
      {figure(mark.shares[who], "share", style).text}
    </Link>
  );
  return (
    <>
      <DataTable
        caption={text("profile")}
        className="max-h-[36rem]"
        rows={found.slice(0, MOST_SHOWN)}
        keyOf={({ subject, value }) => `${subject} ${value}`}
        columns={[
          { head: text("mark"), cell: (mark) => <Mark {...mark} /> },
          {
            head: text("size_segment"),
            number: true,
            by: ({ shares }) => shares.inside,
            cell: (mark) => share(mark, "inside"),
          },
          {
            head: text("size_against"),
            number: true,
            by: ({ shares }) => shares.outside,
            cell: (mark) => share(mark, "outside"),
          },
          {
            head: text("difference"),
            by: ({ difference }) => difference.value,
            cell: (mark) => <Shift mark={mark} />,
          },
          {
            head: text("interval"),
            number: true,
            cell: ({ difference }) => differenceIntervalWords(difference.interval, "share", style),
          },
          {
            head: text("adjusted"),
            number: true,
            by: ({ adjusted }) => adjusted,
            cell: ({ adjusted }) => (adjusted < 0.001 ? "< 0.001" : adjusted.toFixed(3)),
          },
        ]}
      />
      <p className="mt-2 text-xs text-ink-faint">{text("profileUnsure", { count: unsure, tested })}</p>
    </>
  );
}

/** What a mark says, in words. */
function Mark({ subject, value }: ProfileMark) {
  const text = useText("segments");
  const subjectWord = useSubjectWord();
  const valueWord = useValueWord(subject);
  return subject === "did"
    ? text("didMark", { event: value })
    : `${subjectWord(subject)}: ${valueWord(value)}`;
}

/** How much more or fewer of the segment have it, as a bar from the middle and in words. */
function Shift({ mark }: { mark: ProfileMark }) {
  const text = useText("segments");
  const { value } = mark.difference;
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap">
      <span aria-hidden="true" className="relative inline-block h-2 w-24 rounded-sm bg-sunken">
        <span
          className={`absolute h-2 rounded-sm ${value > 0 ? "bg-accent" : "bg-ink-faint"}`}
          style={{ width: `${Math.abs(value) * 50}%`, [value > 0 ? "left" : "right"]: "50%" }}
        />
      </span>
      {text(value > 0 ? "moreHave" : "fewerHave", { points: (Math.abs(value) * 100).toFixed(1) })}
    </span>
  );
}
