import type { Interests } from "#queries/interests/interests-analysis";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { CsvLink } from "~/features/analysis/csv-link";
import { useValueWord } from "~/features/analysis/use-value-word";
import { CountLink } from "~/features/behind/count-link";
import { figureWords } from "~/format/figure";
import { fullDay } from "~/format/full-day";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

/** What members are after, and of how many that is not clear. */
export function InterestsCard(props: { interests: Interests; currency: string; language: Language }) {
  const text = useText("segments");
  const numbers = useText("numbers");
  const valueWord = useValueWord("member.interest");
  const { interests, language } = props;
  const style = { language, currency: props.currency };
  const rows = [
    ...interests.interests.map(({ interest, ...own }) => ({
      ...own,
      name: valueWord(interest),
      place: { category: interest },
    })),
    { ...interests.tied, name: numbers("interest-tied"), place: { kind: "tied" } },
    { ...interests.none, name: numbers("interest-none"), place: { kind: "none" } },
  ];
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("interests")}</h2>
        <CsvLink file="analyses/interests" of={text("interests")} />
      </div>
      <p className="mb-3 mt-1 text-xs text-ink-faint">
        {text("interestsIntro", { day: fullDay(interests.day, language) })}
      </p>
      {rows.every(({ members }) => members === 0) ? (
        <p className="text-ink-soft">{text("noMembers")}</p>
      ) : (
        <DataTable
          caption={text("interests")}
          rows={rows}
          keyOf={({ place }) => JSON.stringify(place)}
          columns={[
            { head: text("interest"), cell: ({ name }) => name },
            {
              head: text("members"),
              number: true,
              cell: ({ members, place }) => (
                <CountLink
                  count={members}
                  place={place}
                  analysis="interests"
                  page="segments"
                  language={language}
                />
              ),
            },
            {
              head: text("shareOfMembers"),
              number: true,
              cell: ({ share }) => figureWords(share, "share", style),
            },
          ]}
        />
      )}
    </Card>
  );
}
