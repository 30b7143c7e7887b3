import { holds, judged, TESTED } from "../judged";
import { scenario } from "../scenario";
import type { Settings } from "#experiments/statistics/settings";

const LOOKS = 100;
const MEMBERS_A_LOOK = 100;
const SHARE = 0.2;
const LIFT = 0.1;

const SEQUENTIAL: Settings = {
  difference: { kind: "relative" },
  method: { engine: "frequentist", alpha: 0.05, alternative: "either", sequential: { tuning: 5000 } },
};

/** An experiment looked at after every hundred members of each arm, and stopped at the first finding. */
export const peeking = scenario({
  name: "looked at a hundred times",
  claims: {
    "no effect, the sequential test finds one": { is: "at most", rate: 0.05 },
    "no effect, the test for one look finds one": { is: "at least", rate: 0.25 },
    "the sequential interval once misses the planted effect": { is: "at most", rate: 0.05 },
  },
  play: (random) => {
    const successes = { control: 0, same: 0, treated: 0 };
    const more = (share: number) => {
      let count = 0;
      for (let member = 0; member < MEMBERS_A_LOOK; member++) count += Number(random.chance(share));
      return count;
    };
    const was = { sequential: false, once: false, missed: false };
    for (let look = 1; look <= LOOKS; look++) {
      successes.control += more(SHARE);
      successes.same += more(SHARE);
      successes.treated += more(SHARE * (1 + LIFT));
      const arm = (of: keyof typeof successes) =>
        ({ kind: "proportion", n: look * MEMBERS_A_LOOK, successes: successes[of] }) as const;
      was.sequential ||= !holds(judged(arm("control"), arm("same"), SEQUENTIAL), 0);
      was.once ||= !holds(judged(arm("control"), arm("same"), TESTED), 0);
      was.missed ||= !holds(judged(arm("control"), arm("treated"), SEQUENTIAL), LIFT);
    }
    return {
      "no effect, the sequential test finds one": was.sequential,
      "no effect, the test for one look finds one": was.once,
      "the sequential interval once misses the planted effect": was.missed,
    };
  },
});
