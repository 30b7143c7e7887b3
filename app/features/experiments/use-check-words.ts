import type { Check } from "#experiments/design/preflight/check";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { type TextKey, useText } from "~/i18n/use-text";

const WHY_WORDS: Record<string, TextKey<"preflight">> = {
  quantile: "whyQuantile",
  "too-few-units": "whyTooFew",
  "no-variance": "whyNoVariance",
  "zero-baseline": "whyZero",
};

/** Why a metric cannot be planned for, as a text of this namespace. */
export const whyWord = (why: string): TextKey<"preflight"> => WHY_WORDS[why] ?? "whyTooFew";

/** Says a check in words. @param names of metrics, by what checks call them */
export function useCheckWords(
  names: ReadonlyMap<string, string>,
  language: Language,
): (check: Check) => string {
  const text = useText("preflight");
  const number = (value: number) => plainNumber(value, language, { maximumFractionDigits: 2 });
  const named = (metric: string) => names.get(metric) ?? metric;
  const percent = (share: number) =>
    plainNumber(share, language, { style: "percent", maximumFractionDigits: 1 });
  return (check) => {
    switch (check.key) {
      case "described":
        if (!check.facts.hypothesis) return text("noHypothesis");
        return check.facts.goals === 0 ? text("noGoal") : text("described", { count: check.facts.goals });
      case "flags":
        return check.facts.flags.length === 0
          ? text("noFlags")
          : text("flags", { flags: check.facts.flags.join(", ") });
      case "audience": {
        const { members, perWeek, untold } = check.facts;
        const said = text("audience", {
          members: number(members),
          weeks: perWeek.map(number).join(" · "),
        });
        return untold.length === 0 ? said : `${said} ${text("untold", { parts: untold.join(", ") })}`;
      }
      case "metric-events": {
        const { event, events } = check.facts;
        const metric = named(check.facts.metric);
        return events === 0
          ? text("noEvents", { metric, event })
          : text("events", { metric, event, events: number(events) });
      }
      case "exposures":
        return text(check.facts.exposures === 0 ? "noExposures" : "exposures", {
          exposures: number(check.facts.exposures),
          connections: check.facts.connections,
        });
      case "same-ways": {
        const { deals, found, expected } = check.facts;
        return text("sameWays", {
          metric: named(check.facts.metric),
          deals,
          found,
          expected: number(expected),
        });
      }
      case "overlap": {
        const { experiment, members, share, apart } = check.facts;
        return text(apart ? "apart" : "overlap", {
          experiment,
          members: number(members),
          share: percent(share),
        });
      }
      case "variance": {
        const metric = named(check.facts.metric);
        if ("why" in check.facts) {
          return text("notPlanned", { metric, why: text(whyWord(check.facts.why)) });
        }
        const { mean, variance, correlation } = check.facts;
        const spread = text("spread", { metric, mean: number(mean), sd: number(Math.sqrt(variance)) });
        return correlation === null
          ? spread
          : `${spread} ${text("correlation", { correlation: number(correlation) })}`;
      }
      case "planned-days": {
        const { planned, needed, minimumEffect, smallestLift, power } = check.facts;
        const said = text(needed === null ? "daysNever" : "days", {
          ...{ metric: named(check.facts.metric), planned, needed: needed ?? 0 },
          ...{ effect: percent(minimumEffect), power: percent(power) },
        });
        return smallestLift === null ? said : `${said} ${text("smallest", { lift: percent(smallestLift) })}`;
      }
      case "clusters": {
        const { perArm, designEffect } = check.facts;
        return text("clusters", { perArm: number(perArm), effect: number(designEffect) });
      }
    }
  };
}
