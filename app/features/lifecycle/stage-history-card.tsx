import type { StageHistory } from "#queries/stages/stages-analysis";
import { STAGES } from "#queries/stages/stage";
import type { StageRules } from "#store/postgres/stage-rules";
import { DataTable } from "~/components/ui/data-table";
import { shortDay } from "~/format/short-day";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { CountLink } from "~/features/behind/count-link";
import { Part } from "./part";
import { StageChart } from "./stage-chart";

type Point = StageHistory["points"][number];

/** How many members are in each stage over time, and what the stages mean in this project. */
export function StageHistoryCard(props: { history: StageHistory; rules: StageRules; language: Language }) {
  const text = useText("lifecycle");
  const { history, rules, language } = props;
  const counted = (count: number, place: Record<string, string>) => (
    <CountLink page="lifecycle" analysis="stages" {...{ count, place, language }} />
  );
  return (
    <Part title={text("stages")} intro={text("stagesIntro", { ...rules })} analysis="stages">
      <StageChart history={history} language={language} />
      <div className="mt-4">
        <DataTable
          caption={text("stages")}
          className="max-h-80"
          rows={history.points.toReversed()}
          keyOf={({ day }) => day}
          columns={[
            {
              head: text("endOfDay"),
              cell: ({ day, complete }: Point) =>
                `${shortDay(day, language)}${complete ? "" : ` · ${text("running")}`}`,
            },
            ...STAGES.map((stage) => ({
              head: text(stage),
              number: true,
              cell: ({ day, stages }: Point) => counted(stages[stage], { day, stage }),
            })),
            {
              head: text("members"),
              number: true,
              cell: ({ day, members }: Point) => counted(members, { day }),
            },
          ]}
        />
      </div>
    </Part>
  );
}
