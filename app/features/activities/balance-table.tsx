import type { MatchedEffect } from "#queries/activities/matched-effect";
import { MOST_APART } from "#queries/matching/match-of";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

/** How unlike those who took part and the others were before, as they are and as matched, in standard deviations. */
export function BalanceTable({
  balance,
  language,
}: {
  balance: MatchedEffect["match"]["balance"];
  language: Language;
}) {
  const text = useText("activities");
  const words = (apart: number | null) =>
    apart === null
      ? "—"
      : plainNumber(apart, language, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
          signDisplay: "exceptZero",
        });
  return (
    <>
      <DataTable
        caption={text("balance")}
        rows={balance}
        keyOf={({ number }) => number}
        columns={[
          { head: text("balance"), cell: ({ number }) => text(number) },
          { head: text("asTheyAre"), number: true, cell: ({ before }) => words(before) },
          {
            head: text("asMatched"),
            number: true,
            cell: ({ after }) => (
              <span className={after !== null && Math.abs(after) > MOST_APART ? "font-medium text-bad" : ""}>
                {words(after)}
              </span>
            ),
          },
        ]}
      />
      <p className="mt-2 text-xs text-ink-faint">{text("balanceIntro", { apart: MOST_APART })}</p>
    </>
  );
}
