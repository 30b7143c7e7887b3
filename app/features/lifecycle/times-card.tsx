import type { StageTimes } from "#queries/stages/stage-times-analysis";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { CountLink } from "~/features/behind/count-link";
import { Part } from "./part";

type Time = StageTimes["stages"][number];

const DEEDS = [
  { key: "atFirst", did: "at-first" },
  { key: "entered", did: "entered" },
  { key: "movedOn", did: "moved-on" },
  { key: "atLast", did: "at-last" },
] as const;

/** Who comes into each stage and moves on, and how long members stay. */
export function TimesCard({ times, language }: { times: StageTimes; language: Language }) {
  const text = useText("lifecycle");
  return (
    <Part title={text("times")} intro={text("timesIntro")} analysis="stage-times">
      <div className="mt-4">
        <DataTable
          caption={text("times")}
          rows={times.stages}
          keyOf={({ stage }) => stage}
          columns={[
            { head: text("stage"), cell: ({ stage }: Time) => text(stage) },
            ...DEEDS.map(({ key, did }) => ({
              head: text(key),
              number: true,
              cell: (time: Time) => (
                <CountLink
                  page="lifecycle"
                  analysis="stage-times"
                  count={time[key]}
                  place={{ stage: time.stage, did }}
                  language={language}
                />
              ),
            })),
            {
              head: text("medianStay"),
              number: true,
              cell: ({ stays, medianDays }: Time) => {
                if (stays === 0) return "—";
                return medianDays === null
                  ? text("longerThanSeen")
                  : text("days", { count: medianDays, shown: plainNumber(medianDays, language) });
              },
            },
          ]}
        />
      </div>
    </Part>
  );
}
