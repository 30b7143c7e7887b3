import type { ReactNode } from "react";
import { isMany, MOST_TIED } from "#experiments/verdict/reasons-for-doubt";
import { Card } from "~/components/ui/card";
import { momentWords } from "~/format/moment-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { ShownScorecard, ReadingPlace } from "./scorecard-data";
import { chanceWords } from "./value-words";

const SUSPECT_WORDS = {
  day: "suspectDay",
  channel: "suspectChannel",
  platform: "suspectPlatform",
  delay: "suspectDelay",
} as const;
const MOST_SUSPECTS = 3;

/** Whether the numbers may be believed: shares, exposures, who saw several, who knows whom, days and power. */
export function HealthRow({ data, card }: { data: ReadingPlace; card: ShownScorecard }) {
  const text = useText("scorecard");
  const { language, design, alarms, project, now } = data;
  const { health, arms, span, metrics } = card;
  const number = (value: number) => plainNumber(value, language);
  const percent = (share: number) =>
    plainNumber(share, language, { style: "percent", maximumFractionDigits: 1 });
  const { shares, several, unknown, ties, imbalances } = health;
  const powers = metrics.flatMap(({ role, power }) => (role === "goal" ? power : []));
  const power = powers.length === 0 ? null : Math.min(...powers.map((one) => one.power));
  return (
    <section aria-labelledby="health">
      <h2 id="health" className="mb-2 text-base font-semibold">
        {text("health")}
      </h2>
      <Card>
        <dl className="grid gap-x-6 gap-y-3 text-xs sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-6">
          <Fact term={text("exposed")} isBad={false}>
            {arms.map(({ variation, name, members }) => (
              <span key={variation} className="block">
                {name || variation}: <span className="tabular-nums">{number(members)}</span>
              </span>
            ))}
          </Fact>
          <Fact term={text("shares")} isBad={shares.mismatch}>
            {shares.p === null
              ? "—"
              : text(shares.mismatch ? "sharesOff" : "sharesRight", { p: chanceWords(shares.p) })}
            {shares.suspects.slice(0, MOST_SUSPECTS).map(({ of, value, p }) => (
              <span key={of + value} className="block text-ink-faint">
                {text(SUSPECT_WORDS[of], { value: value || "—" })} · p {chanceWords(p)}
              </span>
            ))}
          </Fact>
          <Fact term={text("several")} isBad={isMany(several)}>
            {text("membersShare", { members: number(several.members), share: percent(several.share) })}
            {unknown.members === 0 ? null : (
              <span className="block">
                {text("unknownToo", { members: number(unknown.members), share: percent(unknown.share) })}
              </span>
            )}
          </Fact>
          <Fact term={text("ties")} isBad={ties.share >= MOST_TIED}>
            {text("membersShare", { members: number(ties.members), share: percent(ties.share) })}
          </Fact>
          <Fact term={text("before")} isBad={imbalances.length > 0}>
            {imbalances.length === 0
              ? text("beforeAlike")
              : imbalances.map(({ metric, variation, p }) => (
                  <span key={`${metric} ${variation}`} className="block">
                    {card.metrics[metric]?.name} · p {chanceWords(p)}
                  </span>
                ))}
          </Fact>
          <Fact term={text("time")} isBad={false}>
            {text("daysOf", {
              days: plainNumber(span.days, language, { maximumFractionDigits: 1 }),
              planned: design.plannedDays,
            })}
            {power === null ? null : (
              <span className="block text-ink-faint">
                {text("powerSoFar", {
                  power: percent(power),
                  effect: percent(design.minimumEffect),
                })}
              </span>
            )}
          </Fact>
          {alarms.length === 0 ? null : (
            <Fact term={text("alarms")} isBad>
              {alarms.map(({ at, about }) => (
                <span key={at} className="block">
                  {about.of === "shares"
                    ? text("alarmShares")
                    : text("alarmGuardrail", {
                        metric: about.metric,
                        variation:
                          arms.find((arm) => arm.variation === about.variation)?.name || about.variation,
                      })}
                  <span className="text-ink-faint"> · {momentWords(at, project.zone, language, now)}</span>
                </span>
              ))}
            </Fact>
          )}
        </dl>
      </Card>
    </section>
  );
}

/** A bad one says so with a sign, not by its colour alone. */
const Fact = ({ term, isBad, children }: { term: string; isBad: boolean; children: ReactNode }) => (
  <div className="min-w-0 break-words">
    <dt className={`font-medium ${isBad ? "text-bad" : "text-ink-soft"}`}>
      {isBad ? <span aria-hidden="true">! </span> : null}
      {term}
    </dt>
    <dd className="mt-0.5">{children}</dd>
  </div>
);
