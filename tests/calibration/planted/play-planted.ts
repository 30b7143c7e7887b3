import { at, Random } from "#ingest/simulator/chance/random";
import { effectOf, WELCOME_GIFT } from "#ingest/simulator/people/planted-experiments";
import { products } from "#ingest/simulator/world/products";
import type { Scorecard } from "#experiments/analysis/scorecard";
import { openStage, projectOf } from "#tests/queries/stage";
import { type Calibrated, judgeClaims } from "../judge-claims";
import { holds, NOMINAL } from "../judged";
import { CHECKOUT, plantedDeeds } from "./planted-deeds";
import { readPlanted } from "./read-planted";

/** So many experiments have the same project, each with members of its own. */
const PER_PROJECT = 10;
const HELPS = 1;
const nominal = NOMINAL["the interval holds the planted effect"];

const CLAIMS = {
  "share of buyers: the interval holds the planted effect": nominal,
  "net sales, less what was before: the interval holds the planted effect": nominal,
  "average order: the interval holds that there is none": nominal,
  "back on day 7: the interval holds the planted effect": nominal,
  "share of buyers, no effect: one is found": NOMINAL["no effect, one is found"],
  "net sales, no effect: one is found": NOMINAL["no effect, one is found"],
  "the shares of the variations are doubted": { is: "at most", rate: 0.001 },
} as const;

/**
 * Plays experiments from events to scorecards: what members do is stored as any events are and read back by the product's own
 * queries.
 */
export async function playPlanted({
  experiments,
  seed,
}: {
  experiments: number;
  seed: number;
}): Promise<Calibrated[]> {
  const stage = await openStage();
  const goods = products(seed);
  const random = new Random();
  const were: Record<keyof typeof CLAIMS, boolean>[] = [];
  try {
    for (let first = 0; first < experiments; first += PER_PROJECT) {
      const project = projectOf({ id: 1 + first / PER_PROJECT });
      const keys = Array.from(
        { length: Math.min(PER_PROJECT, experiments - first) },
        (_, place) => first + place,
      );
      await stage.play(
        project,
        keys.flatMap((number) =>
          plantedDeeds(`planted-${number}`, random.reset(seed, SUBJECT, number), goods),
        ),
      );
      for (const number of keys)
        were.push(said(await readPlanted(stage.warehouse, project, `planted-${number}`)));
    }
  } finally {
    await stage.close();
  }
  return judgeClaims({ name: "from events to the scorecard", claims: CLAIMS }, were);
}

/** Draws of their own beside the scenarios, which are numbered from 0 on. */
const SUBJECT = 1_000;

function said({ metrics, health }: Scorecard): Record<keyof typeof CLAIMS, boolean> {
  const [helps, changesNothing] = [0, 1].map((treatment) => (metric: number, effect: number) => {
    const { relative } = at(at(metrics, metric).effects, treatment);
    if (relative.kind === "insufficient") throw new Error(`nothing is said: ${relative.reason}`);
    return holds(relative, effect);
  });
  if (helps === undefined || changesNothing === undefined) throw new Error("there are two treatments");
  const lift = effectOf(CHECKOUT, HELPS) - 1;
  return {
    "share of buyers: the interval holds the planted effect": helps(0, lift),
    "net sales, less what was before: the interval holds the planted effect": helps(1, lift),
    "average order: the interval holds that there is none": helps(2, 0),
    "back on day 7: the interval holds the planted effect": helps(3, effectOf(WELCOME_GIFT, HELPS) - 1),
    "share of buyers, no effect: one is found": !changesNothing(0, 0),
    "net sales, no effect: one is found": !changesNothing(1, 0),
    "the shares of the variations are doubted": health.shares.mismatch,
  };
}
