import { z } from "zod";

/** "" is no variation: flags give again what they give without the experiment. */
const variation = z.string().transform((key) => (key === "" ? null : key));
const to = z.enum(["covered", "everyone"]).default("covered");

/** What the forms of an experiment's page ask for. */
export const lifecycleForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("start") }),
  z.object({ intent: z.literal("restart") }),
  z.object({ intent: z.literal("archive"), learning: z.string().max(5000).default("") }),
  z.object({ intent: z.literal("stop"), variation, to }),
  z.object({ intent: z.literal("release"), variation, to }),
]);
export type LifecycleForm = z.infer<typeof lifecycleForm>;
