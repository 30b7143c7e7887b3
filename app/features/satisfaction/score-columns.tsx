import { useLocation } from "@remix-run/react";
import type { Scores } from "#queries/satisfaction/scores-analysis";
import { ColumnChart } from "~/components/charts/column-chart";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** Good from `good` on, bad up to `bad`. */
const BANDS = { nps: { good: 9, bad: 6 }, csat: { good: 4, bad: 2 } } as const;

/** How often each score was given, in the colours of its band. */
export function ScoreColumns({ scores: { survey, scores }, data }: { scores: Scores; data: BoardData }) {
  const text = useText("metrics");
  const { search } = useLocation();
  const { project, language, page } = data;
  const { good, bad } = BANDS[survey];
  const colour = (score: number) => (score >= good ? "bg-good" : score <= bad ? "bg-bad" : "bg-line-strong");
  return scores.every(({ answers }) => answers === 0) ? (
    <p className="mt-3 text-ink-soft">{text("noAnswers")}</p>
  ) : (
    <div className="mt-3">
      <ColumnChart
        label={text(survey === "nps" ? "npsScores" : "csatScores")}
        columns={scores.map(({ score, answers }) => ({
          name: String(score),
          value: answers,
          shown: plainNumber(answers, language),
          words: text("answersOf", { score, shown: plainNumber(answers, language) }),
          to: behindAddress(project.key, "scores", page, search, { survey, score: String(score) }),
          colour: colour(score),
        }))}
      />
    </div>
  );
}
