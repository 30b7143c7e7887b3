import { Link, useLocation } from "@remix-run/react";
import type { Habit } from "#queries/retention/habit-analysis";
import { ColumnChart } from "~/components/charts/column-chart";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { behindAddress } from "~/features/behind/behind-address";
import { plainNumber } from "~/format/plain-number";
import { periodWords } from "~/frame/period-words";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

const CHOICES = [4, 8, 12, 26];

/** In how many of the last weeks members came: who has a habit. */
export function HabitCard({
  habit,
  project,
  language,
}: {
  habit: Habit;
  project: string;
  language: Language;
}) {
  const text = useText("retention");
  const { search } = useLocation();
  const { atLeast, days } = habit;
  const share = (value: number | null) =>
    value === null
      ? "–"
      : plainNumber(value, language, {
          style: "percent",
          minimumFractionDigits: 1,
          maximumFractionDigits: 1,
        });
  const asked = (weeks: number) => {
    const changed = new URLSearchParams(search);
    changed.set("weeks", String(weeks));
    return changed.toString();
  };
  return (
    <Card>
      <div className="flex flex-wrap items-start justify-between gap-3">
        <div>
          <h2 className="text-base font-semibold">{text("habit")}</h2>
          <p className="mt-1 text-sm text-ink-soft">
            {text("habitIntro", { weeks: atLeast.length, days: periodWords(days, language) })}
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <nav aria-label={text("habitWeeks")} className="flex gap-1">
            {CHOICES.map((weeks) => (
              <Link
                key={weeks}
                to={{ search: asked(weeks) }}
                preventScrollReset
                aria-current={weeks === atLeast.length ? "true" : undefined}
                className="button h-8 aria-[current]:border-accent aria-[current]:text-accent-strong"
              >
                {text("habitChoice", { weeks })}
              </Link>
            ))}
          </nav>
          <CsvLink file="analyses/habit" of={text("habit")} />
        </div>
      </div>
      <div className="mt-3">
        <ColumnChart
          label={text("habit")}
          columns={atLeast.map(({ weeks, members, share: of }) => ({
            name: `≥ ${weeks}`,
            value: members,
            shown: share(of),
            words: text("habitBar", { weeks, members: plainNumber(members, language), share: share(of) }),
            to: behindAddress(project, "habit", "retention", search, { at_least: String(weeks) }),
          }))}
        />
      </div>
    </Card>
  );
}
