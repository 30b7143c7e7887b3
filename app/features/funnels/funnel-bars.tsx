import { Link } from "@remix-run/react";
import type { FunnelPart } from "#queries/funnel/funnel";
import type { FunnelParams } from "#queries/funnel/funnel-question";
import { useEventWord } from "~/features/analysis/use-event-word";
import { durationWords } from "~/format/duration-words";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { StepBefore } from "./step-before";

/** Whom a link of a funnel opens: who came to a step (from 1 on), or stopped at it. */
export type Behind = (step: number, outcome: "reached" | "stopped") => string;

/** Steps from top to bottom: how many came, which share of the first and of the step before, how long it took. */
export function FunnelBars(props: {
  part: FunnelPart;
  asked: FunnelParams;
  language: Language;
  currency: string;
  behind: Behind;
}) {
  const text = useText("funnels");
  const eventWord = useEventWord();
  const { part, asked, language, behind } = props;
  const began = part.steps[0]?.reached ?? 0;
  const number = (count: number) => plainNumber(count, language);
  const percent = (share: number | null) => figure(share, "share", { language, currency: props.currency });
  return (
    <ol className="space-y-4">
      {part.steps.map((step, at) => {
        const asksFor = asked.steps[at];
        const name =
          asked.order === "any"
            ? text("anyStep", { number: at + 1 })
            : (asksFor?.events ?? []).map(({ event }) => eventWord(event)).join(` ${text("or")} `);
        const previous = part.steps[at - 1];
        const stopped = previous && !asksFor?.optional ? previous.reached - step.reached : 0;
        return (
          <li key={at}>
            <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
              <p className="min-w-0 font-medium">
                <span className="mr-2 tabular-nums text-ink-faint">{at + 1}</span>
                {name}
                {asksFor?.optional ? (
                  <span className="ml-2 text-xs text-ink-faint">{text("optional")}</span>
                ) : null}
              </p>
              <p className="tabular-nums">
                <Link to={behind(at + 1, "reached")} className="font-semibold hover:underline">
                  {text("reached", { count: step.reached, shown: number(step.reached) })}
                </Link>{" "}
                <span className="text-ink-soft" title={percent(step.ofFirst).exact}>
                  {percent(step.ofFirst).text}
                </span>
              </p>
            </div>
            <div className="mt-1 flex h-7 w-full overflow-hidden rounded bg-sunken" aria-hidden="true">
              <div
                className="h-full rounded-l bg-accent"
                style={{ width: `${began === 0 ? 0 : (100 * step.reached) / began}%` }}
              />
              <div
                className="h-full bg-accent-soft"
                style={{ width: `${began === 0 || stopped < 0 ? 0 : (100 * stopped) / began}%` }}
              />
            </div>
            {at === 0 ? null : (
              <p className="mt-1 flex flex-wrap gap-x-3 text-xs tabular-nums text-ink-soft">
                <span title={percent(step.ofPrevious).exact}>
                  {text("ofPrevious", { share: percent(step.ofPrevious).text })}
                </span>
                {stopped > 0 ? (
                  <Link to={behind(at, "stopped")} className="text-accent-strong hover:underline">
                    {text("stopped", { count: number(stopped) })}
                  </Link>
                ) : null}
                {step.sincePrevious === null ? null : (
                  <span
                    title={text("quartiles", {
                      p25: durationWords(step.sincePrevious.p25, language),
                      p75: durationWords(step.sincePrevious.p75, language),
                      p90: durationWords(step.sincePrevious.p90, language),
                    })}
                  >
                    {text("median", { time: durationWords(step.sincePrevious.median, language) })}
                  </span>
                )}
              </p>
            )}
            <StepBefore before={step.before} style={{ language, currency: props.currency }} />
          </li>
        );
      })}
    </ol>
  );
}
