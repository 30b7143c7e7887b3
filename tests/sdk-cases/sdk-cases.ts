import { readFileSync } from "node:fs";
import { z } from "zod";
import { type FeaturePayload, featurePayloadSchema } from "#experiments/growthbook/feature-payload";

const anything = z.unknown();
const json = z.record(z.string(), anything);
const text = z.string();
const ranges = z.array(z.tuple([z.number(), z.number()]));

/** What an SDK is set up with, the payload taken out of it. */
const contextSchema = z
  .looseObject({
    features: anything,
    experiments: anything,
    savedGroups: anything,
    contextualBandits: anything,
  })
  .partial()
  .transform(({ features = {}, experiments, savedGroups, contextualBandits, ...options }) => ({
    payload: payloadOf({ features, experiments, savedGroups, contextualBandits }),
    options,
  }));

/** Through our schema, as it comes from JSON: what is not there is not there. */
const payloadOf = (parts: object): FeaturePayload =>
  featurePayloadSchema.parse(JSON.parse(JSON.stringify(parts)));

const stickyDocs = z.array(
  z.object({ attributeName: text, attributeValue: text, assignments: z.record(text, text) }),
);

/** Name, context, key of a feature, and all that is to come of it. */
const featureCase = z.tuple([
  text,
  contextSchema,
  text,
  z.looseObject({
    value: anything,
    on: z.boolean(),
    off: z.boolean(),
    experimentResult: z.looseObject({ hashUsed: z.boolean() }).optional(),
  }),
]);

/** GrowthBook's published cases, specification 0.8: sections of tuples. */
const casesSchema = z.object({
  evalCondition: z.array(z.tuple([text, anything, json, z.boolean()], anything)),
  hash: z.array(z.tuple([text, text, z.number(), z.number().nullable()])),
  getBucketRange: z.array(
    z.tuple([text, z.tuple([z.number(), z.number(), z.array(z.number()).nullable()]), ranges]),
  ),
  chooseVariation: z.array(z.tuple([text, z.number(), ranges, z.number()])),
  getQueryStringOverride: z.array(z.tuple([text, text, text, z.number(), z.number().nullable()])),
  inNamespace: z.array(z.tuple([text, text, z.tuple([text, z.number(), z.number()]), z.boolean()])),
  getEqualWeights: z.array(z.tuple([z.number(), z.array(z.number())])),
  decrypt: z.array(z.tuple([text, text, text, text.nullable()])),
  feature: z.array(featureCase),
  contextualBandit: z.array(featureCase),
  run: z.array(z.tuple([text, contextSchema, anything, anything, z.boolean(), z.boolean()])),
  stickyBucket: z.array(z.tuple([text, contextSchema, stickyDocs, text, json.nullable(), json])),
  urlRedirect: z.array(
    z.tuple([
      text,
      contextSchema,
      z.array(z.object({ inExperiment: z.boolean(), urlRedirect: text, urlWithParams: text })),
    ]),
  ),
});

/** @throws when the file was not named, is not there or holds something else */
export function readSdkCases(): z.infer<typeof casesSchema> {
  const path = process.env["AGORA_SDK_CASES"];
  if (!path) throw new Error("Say where the cases lie: npm run test:sdk-cases -- <sdk-cases.json>");
  return casesSchema.parse(JSON.parse(readFileSync(path, "utf8")));
}
