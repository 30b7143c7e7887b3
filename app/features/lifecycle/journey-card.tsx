import type { Journey } from "#queries/journey/journey-analysis";
import { figure } from "~/format/figure";
import { intervalWords } from "~/format/interval-words";
import type { NumberStyle } from "~/format/number-style";
import { useText } from "~/i18n/use-text";
import { CountLink } from "~/features/behind/count-link";
import { Part } from "./part";

/** How far those have come who began in the period, step by step. */
export function JourneyCard({ journey, style }: { journey: Journey; style: NumberStyle }) {
  const text = useText("lifecycle");
  const { language } = style;
  return (
    <Part title={text("journey")} intro={text("journeyIntro")} analysis="journey">
      <ol className="mt-4 space-y-4">
        {journey.steps.map(({ step, reached, fromPrevious, fromFirst, interval }, at) => {
          const stopped = reached - (journey.steps[at + 1]?.reached ?? 0);
          return (
            <li key={step}>
              <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
                <p className="min-w-0">
                  <span className="mr-2 tabular-nums text-ink-faint">{at + 1}</span>
                  <span className="font-medium">{text(step)}</span>{" "}
                  <span className="text-xs text-ink-faint">{text(`${step}Means`)}</span>
                </p>
                <p className="ml-auto tabular-nums">
                  <CountLink
                    page="lifecycle"
                    analysis="journey"
                    count={reached}
                    place={{ milestone: step, outcome: "reached" }}
                    language={language}
                  />{" "}
                  <span className="text-ink-soft">{figure(fromFirst, "share", style).text}</span>
                </p>
              </div>
              <div className="mt-1 h-5 overflow-hidden rounded bg-sunken" aria-hidden="true">
                <div className="h-full bg-accent" style={{ width: `${100 * (fromFirst ?? 0)}%` }} />
              </div>
              <p className="mt-1 flex flex-wrap gap-x-3 text-xs tabular-nums text-ink-soft">
                {interval === null ? null : (
                  <span>
                    {text("ofPrevious", { share: figure(fromPrevious, "share", style).text })} ·{" "}
                    {intervalWords(interval, "share", style)}
                  </span>
                )}
                {stopped === 0 || at === journey.steps.length - 1 ? null : (
                  <span>
                    {text("stoppedHere")}{" "}
                    <CountLink
                      page="lifecycle"
                      analysis="journey"
                      count={stopped}
                      place={{ milestone: step, outcome: "stopped" }}
                      language={language}
                    />
                  </span>
                )}
              </p>
            </li>
          );
        })}
      </ol>
    </Part>
  );
}
