import { Link } from "@remix-run/react";
import type { ComparedMark } from "#queries/marks/compared-marks";
import { Badge } from "~/components/ui/badge";
import { DataTable } from "~/components/ui/data-table";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWords } from "~/features/analysis/use-value-word";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

/** How shares are written. */
export const PERCENT = { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;

/** Up to here a mark counts as found, after the correction for many tests. */
const CERTAIN = 0.05;

/** What each mark goes along with: more who go on, or fewer. */
export function DriversTable(props: {
  drivers: readonly ComparedMark[];
  language: Language;
  behind: (driver: ComparedMark) => string;
}) {
  const { drivers, language, behind } = props;
  const text = useText("funnels");
  const subjectWord = useSubjectWord();
  const valueWords = useValueWords();
  const times = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const mark = ({ subject, value }: ComparedMark) =>
    subject === "did"
      ? text("driversDid", { event: value })
      : `${subjectWord(subject)}: ${valueWords(subject, value)}`;
  const share = ({ members, converted }: { members: number; converted: number }) =>
    members === 0 ? "–" : plainNumber(converted / members, language, PERCENT);
  const verdict = ({ adjusted, odds }: ComparedMark) => {
    if (adjusted > CERTAIN) return <Badge tone="quiet">{text("driversOpen")}</Badge>;
    return odds.ratio > 1 ? (
      <Badge tone="good">{text("driversMore")}</Badge>
    ) : (
      <Badge tone="bad">{text("driversFewer")}</Badge>
    );
  };
  return (
    <DataTable
      caption={text("drivers")}
      className="max-h-[32rem]"
      rows={drivers}
      keyOf={({ subject, value }) => `${subject} ${value}`}
      columns={[
        { head: text("driversMark"), cell: mark },
        { head: text("driversVerdict"), cell: verdict },
        {
          head: text("driversMembers"),
          number: true,
          cell: (driver) => (
            <Link to={behind(driver)} className="text-accent-strong hover:underline">
              {plainNumber(driver.members, language)}
            </Link>
          ),
        },
        { head: text("driversShare"), number: true, cell: share },
        { head: text("driversOthers"), number: true, cell: ({ others }) => share(others) },
        {
          head: text("driversOdds"),
          number: true,
          cell: ({ odds: { ratio, interval } }) =>
            `${times.format(ratio)}× (${times.format(interval.low)}–${times.format(interval.high)})`,
        },
        {
          head: text("driversP"),
          number: true,
          cell: ({ adjusted }) => (adjusted < 0.001 ? "< 0.001" : adjusted.toFixed(3)),
        },
      ]}
    />
  );
}
