import type { z } from "zod";
import { experimentAssignment } from "#experiments/design/experiment-assignment";
import { experimentDesign } from "#experiments/design/experiment-design";
import type { Who } from "#experiments/flags/change-project";
import { saveDraft } from "#experiments/flags/drafts";
import { flagDefinition, type FlagType } from "#experiments/flags/flag-definition";
import { createFlag } from "#experiments/flags/flags";
import { publishDraft } from "#experiments/flags/publish-flag";
import { createConnection } from "#experiments/flags/sdk-connections";
import { stopExperiment } from "#experiments/lifecycle/end-experiment";
import { saveExperiment } from "#experiments/lifecycle/save-experiment";
import { startExperiment } from "#experiments/lifecycle/start-experiment";
import type { Truth } from "#ingest/simulator/truth/truth";
import type { Control } from "#store/postgres/control";

const DAY_MS = 86_400_000;
const GIFT_DAYS = 60;

/** An experiment of the demo, and the flag that gives its variations: a value for each. */
interface DemoExperiment {
  key: string;
  name: string;
  flag: string;
  type: FlagType;
  values: Record<string, string | boolean>;
  variations: z.input<typeof experimentAssignment>["variations"];
  design: z.input<typeof experimentDesign>;
}

const bought = {
  kind: "proportion",
  name: "Completes an order 完成下单",
  events: [{ event: "Order Completed" }],
  windowDays: 1,
} as const;
const sales = { kind: "catalogue", metric: "net_sales", windowDays: 14 } as const;

const CHECKOUT: DemoExperiment = {
  key: "checkout-one-page",
  name: "One-page checkout 一页结账",
  flag: "checkout",
  type: "string",
  values: { "0": "steps", "1": "one-page" },
  variations: [
    { key: "0", name: "Three steps 三步", weight: 0.5 },
    { key: "1", name: "One page 一页", weight: 0.5 },
  ],
  design: {
    hypothesis:
      "If checkout is one page instead of three steps, more of those who begin it complete an order, because nobody is lost between steps. 如果结账从三步变为一页，更多开始结账的成员会完成下单，因为不再有人在步骤之间流失。",
    goals: [bought],
    secondary: [sales],
    guardrails: [
      {
        kind: "proportion",
        name: "Sends something back 退货",
        better: "down",
        events: [{ event: "Order Refunded" }],
        windowDays: 14,
      },
    ],
    plannedDays: 105,
    minimumEffect: 0.1,
  },
};

const GIFT: DemoExperiment = {
  key: "welcome-gift",
  name: "Welcome gift 新人礼",
  flag: "welcome-gift",
  type: "string",
  values: { "0": "none", "1": "tea-sample", "2": "coupon" },
  variations: [
    { key: "0", name: "No gift 无", weight: 0.3334 },
    { key: "1", name: "Tea sample 茶样", weight: 0.3333 },
    { key: "2", name: "Coupon 优惠券", weight: 0.3333 },
  ],
  design: {
    hypothesis:
      "If new members get a gift when they join, more of them are back a week later, because they wait for it. 如果新成员加入时收到礼物，一周后回来的人会更多，因为他们在等它。",
    goals: [
      {
        kind: "retention",
        name: "Is back on day 7 第 7 天回访",
        events: [{ event: "*" }],
        day: 7,
        windowDays: 8,
      },
    ],
    secondary: [sales],
    guardrails: [{ kind: "catalogue", metric: "purchase_conversion", windowDays: 14 }],
    plannedDays: GIFT_DAYS,
    minimumEffect: 0.2,
    analysis: { cupedDays: 0 },
  },
};

const GROUP_BUY: Pick<DemoExperiment, "key" | "name" | "variations" | "design"> = {
  key: "group-buy-of-three",
  name: "Group-buy of three 三人团",
  variations: [
    { key: "0", name: "Five members 五人", weight: 0.5 },
    { key: "1", name: "Three members 三人", weight: 0.5 },
  ],
  design: {
    hypothesis:
      "If a group-buy closes with three members instead of five, more of them are filled, and those who started one invite more friends. 如果团购从五人成团改为三人，成团率会提高，团长也会邀请更多好友。",
    goals: [{ kind: "catalogue", metric: "purchase_conversion", windowDays: 14 }],
    guardrails: [{ kind: "catalogue", metric: "aov", windowDays: 14 }],
    unit: { of: "cluster", by: "inviter tree" },
    analysis: { looks: "sequential" },
    minimumEffect: 0.1,
    plannedDays: 28,
  },
};

/**
 * Writes down what the demo's community is tried with: an experiment that runs, one that has ended and one that is being
 * designed, with their flags and a client key. The first two are those whose effects are planted in the simulation.
 */
export async function fillDemoExperiments(
  control: Pick<Control, "db">,
  who: Who,
  truth: Pick<Truth, "experiments">,
): Promise<void> {
  await createConnection(control, who, { name: "app", environment: "production", answers: "plain" });
  for (const experiment of [CHECKOUT, GIFT]) {
    const began = new Date(truth.experiments[experiment.key]?.startedAt ?? who.now);
    const then = { ...who, now: began };
    await writeDown(control, then, experiment);
    await giveByFlag(control, then, experiment);
    await startExperiment(control, then, experiment.key);
  }
  const giftBegan = Date.parse(truth.experiments[GIFT.key]?.startedAt ?? who.now.toISOString());
  const giftEnded = new Date(Math.min(giftBegan + GIFT_DAYS * DAY_MS, who.now.getTime()));
  await stopExperiment(control, { ...who, now: giftEnded }, { key: GIFT.key, release: null });
  await writeDown(control, who, GROUP_BUY);
}

const writeDown = (
  control: Pick<Control, "db">,
  who: Who,
  { key, name, variations, design }: Pick<DemoExperiment, "key" | "name" | "variations" | "design">,
) =>
  saveExperiment(control, who, {
    ...{ key, name, seen: null },
    assignment: experimentAssignment.parse({ seed: key, variations }),
    design: experimentDesign.parse(design),
  });

async function giveByFlag(
  control: Pick<Control, "db">,
  who: Who,
  { key, name, flag, type, values }: DemoExperiment,
): Promise<void> {
  await createFlag(control, who, { key: flag, type });
  const definition = flagDefinition.parse({
    description: name,
    on: ["production"],
    defaultValue: values["0"] ?? null,
    rules: [{ kind: "experiment", id: key, experiment: key, values }],
  });
  const comment = `The variations of ${key}`;
  const draft = await saveDraft(control, who, { flag, draft: null, basedOn: 0, definition, comment });
  await publishDraft(control, who, draft);
}
