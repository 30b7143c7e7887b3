import { STAGES, type Standing } from "#queries/stages/stage";
import type { StageMoves } from "#queries/stages/stage-moves-analysis";
import { plainNumber } from "~/format/plain-number";
import { fullDay } from "~/format/full-day";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { CountLink } from "~/features/behind/count-link";
import { Part } from "./part";

const BEFORE: readonly Standing[] = ["not-yet", ...STAGES];
const AFTER: readonly Standing[] = [...STAGES, "left"];
/** The strongest shade of a cell, so that its figure stays legible. */
const STRONGEST = 0.55;

/** Stages before by row, after by column: how many members moved so, the deeper the larger their share of the row. */
export function MovesCard({ moves: asked, language }: { moves: StageMoves; language: Language }) {
  const text = useText("lifecycle");
  const { days, moves } = asked;
  if (days === null) return null;
  const count = (before: Standing, after: Standing) =>
    moves.find((move) => move.before === before && move.after === after)?.members ?? 0;
  const total = (before: Standing) => AFTER.reduce((sum, after) => sum + count(before, after), 0);
  const share = (part: number, whole: number) =>
    plainNumber(part / whole, language, { style: "percent", maximumFractionDigits: 0 });
  return (
    <Part
      title={text("moves")}
      intro={text("movesIntro", {
        before: fullDay(days.before, language),
        after: fullDay(days.after, language),
      })}
      analysis="stage-moves"
    >
      <div
        role="group"
        aria-label={text("moves")}
        tabIndex={0}
        className="relative mt-4 overflow-auto rounded-md border border-line"
      >
        <table className="w-full border-separate border-spacing-0 text-xs tabular-nums">
          <caption className="sr-only">{text("moves")}</caption>
          <thead className="bg-sunken text-ink-soft">
            <tr>
              <th scope="col" className="sticky left-0 bg-sunken px-3 py-2 text-left font-medium">
                {text("beforeAfter")}
              </th>
              {AFTER.map((after) => (
                <th key={after} scope="col" className="whitespace-nowrap px-2 py-2 text-right font-medium">
                  {text(after)}
                </th>
              ))}
              <th scope="col" className="px-3 py-2 text-right font-medium">
                {text("all")}
              </th>
            </tr>
          </thead>
          <tbody>
            {BEFORE.map((before) => (
              <tr key={before}>
                <th
                  scope="row"
                  className="sticky left-0 whitespace-nowrap bg-surface px-3 py-1 text-left font-medium"
                >
                  {text(before)}
                </th>
                {AFTER.map((after) => {
                  const members = count(before, after);
                  const place = { stage_before: before, stage_after: after };
                  return (
                    <td key={after} className="p-px">
                      <span
                        className={`block min-w-16 rounded-sm px-2 py-1 text-right ${before === after ? "ring-1 ring-inset ring-line-strong" : ""}`}
                        style={{
                          backgroundColor: `rgb(var(--accent) / ${members === 0 ? 0 : ((members / total(before)) * STRONGEST).toFixed(3)})`,
                        }}
                      >
                        {members === 0 ? (
                          <span className="text-ink-faint">0</span>
                        ) : (
                          <>
                            <CountLink
                              page="lifecycle"
                              analysis="stage-moves"
                              count={members}
                              {...{ place, language }}
                            />
                            <span className="block text-2xs">{share(members, total(before))}</span>
                          </>
                        )}
                      </span>
                    </td>
                  );
                })}
                <td className="px-3 py-1 text-right">
                  <CountLink
                    page="lifecycle"
                    analysis="stage-moves"
                    count={total(before)}
                    place={{ stage_before: before }}
                    language={language}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Part>
  );
}
