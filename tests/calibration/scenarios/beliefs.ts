import type { Settings } from "#experiments/statistics/settings";
import { drawn, proportionOf } from "../drawn";
import { holds, judged } from "../judged";
import { scenario } from "../scenario";

const MEMBERS = 3000;
const SHARE = 0.2;
const SPREAD = 0.08;

const believing = (prior: boolean): Settings => ({
  difference: { kind: "relative" },
  method: {
    engine: "bayesian",
    alpha: 0.05,
    better: "higher",
    ...(prior && { prior: { of: "relative", mean: 0, sd: SPREAD } }),
  },
});

/** Effects as a company has them: small, either way, and rarely large. */
export const beliefs = scenario({
  name: "effects drawn from the prior",
  claims: {
    "the interval holds the effect": { is: "rate", rate: 0.95 },
    "without a prior the interval holds the effect": { is: "rate", rate: 0.95 },
    "it is shipped at a chance to win above 95 % and does harm": { is: "at most", rate: 0.05 },
  },
  play: (random) => {
    const effect = SPREAD * random.normal();
    const arm = (lift: number) => proportionOf(drawn(MEMBERS, () => random.chance(SHARE * (1 + lift))));
    const [control, treated] = [arm(0), arm(effect)];
    const believed = judged(control, treated, believing(true));
    if (believed.engine !== "bayesian") throw new Error("effects are believed");
    return {
      "the interval holds the effect": holds(believed, effect),
      "without a prior the interval holds the effect": holds(
        judged(control, treated, believing(false)),
        effect,
      ),
      "it is shipped at a chance to win above 95 % and does harm": believed.chanceToWin > 0.95 && effect < 0,
    };
  },
});
