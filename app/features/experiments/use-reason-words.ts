import type { Reason } from "#experiments/verdict/verdict";
import { momentWords } from "~/format/moment-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { ShownScorecard, ReadingPlace } from "./scorecard-data";
import { chanceWords } from "./value-words";

/** Says a reason of the verdict in words. */
export function useReasonWords(data: ReadingPlace, card: ShownScorecard): (reason: Reason) => string {
  const text = useText("scorecard");
  const { language, project, now } = data;
  const percent = (share: number) =>
    plainNumber(share, language, { style: "percent", maximumFractionDigits: 1 });
  const metric = (place: number) => card.metrics[place]?.name ?? "";
  const variation = (key: string) => card.arms.find((arm) => arm.variation === key)?.name || key;
  return (reason) => {
    switch (reason.code) {
      case "sample-ratio":
        return text(reason.of === "exposed" ? "reasonShares" : "reasonSharesCounted", {
          p: chanceWords(reason.p),
        });
      case "several-variations":
        return text("reasonSeveral", { count: reason.members, share: percent(reason.share) });
      case "unknown-variation":
        return text("reasonUnknown", { count: reason.members, share: percent(reason.share) });
      case "arms-meet":
        return text("reasonMeet", { count: reason.members, share: percent(reason.share) });
      case "unlike-before":
        return text("reasonUnlike", {
          metric: metric(reason.metric),
          variation: variation(reason.variation),
          p: chanceWords(reason.p),
        });
      case "no-goals":
        return text("reasonNoGoals");
      case "too-few-members":
        return text("reasonTooFew", { fewest: reason.fewest, wanted: reason.wanted });
      case "read-early":
        return text("reasonEarly", { moment: momentWords(reason.until, project.zone, language, now) });
      case "underpowered":
        return reason.daysLeft === null
          ? text("reasonPowerNever", { power: percent(reason.power) })
          : text("reasonPower", { power: percent(reason.power), count: reason.daysLeft });
      case "guardrail-harmed":
        return text("reasonHarmed", {
          metric: metric(reason.metric),
          variation: variation(reason.variation),
        });
      case "guardrail-unclear":
        return text("reasonUnclear", {
          metric: metric(reason.metric),
          variation: variation(reason.variation),
        });
      case "goal-worse":
        return text("reasonWorse", { metric: metric(reason.metric), variation: variation(reason.variation) });
      case "no-effect":
        return text("reasonNoEffect", { power: percent(reason.power) });
      case "goals-better":
        return text("reasonBetter", {
          metrics: new Intl.ListFormat(language, { type: "conjunction" }).format(reason.metrics.map(metric)),
          variation: variation(reason.variation),
        });
    }
  };
}
