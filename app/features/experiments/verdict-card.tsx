import type { Verdict } from "#experiments/verdict/verdict";
import { type TextKey, useText } from "~/i18n/use-text";
import type { ShownScorecard, ReadingPlace } from "./scorecard-data";
import { useReasonWords } from "./use-reason-words";

const WORDS: Record<Verdict["word"], { word: TextKey<"scorecard">; sign: string; tone: string }> = {
  ship: { word: "wordShip", sign: "✓", tone: "border-l-4 border-l-good text-good" },
  "do not ship": { word: "wordDoNotShip", sign: "✕", tone: "border-l-4 border-l-bad text-bad" },
  "keep running": {
    word: "wordKeepRunning",
    sign: "…",
    tone: "border-l-4 border-l-accent text-accent-strong",
  },
  "not to be trusted": { word: "wordNotTrusted", sign: "!", tone: "border-l-4 border-l-warn text-warn" },
};

/** What is to be done, and why: before any number. */
export function VerdictCard({ data, card }: { data: ReadingPlace; card: ShownScorecard }) {
  const text = useText("scorecard");
  const reasonWords = useReasonWords(data, card);
  const { word: key, variation, reasons } = card.verdict;
  const { word, sign, tone } = WORDS[key];
  const name = card.arms.find((arm) => arm.variation === variation)?.name || variation;
  return (
    <section aria-labelledby="verdict">
      <div className={`rounded-lg border border-line bg-surface p-4 ${tone}`}>
        <h2 id="verdict" className="text-lg font-semibold">
          <span aria-hidden="true">{sign} </span>
          {name === null ? text(word) : text("wordShipNamed", { variation: name })}
        </h2>
        <ul className="mt-1 space-y-0.5 text-ink">
          {reasons.map((reason, place) => (
            <li key={place}>{reasonWords(reason)}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}
