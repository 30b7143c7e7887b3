import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { FlagError } from "#experiments/flags/flag-error";
import { evaluateImported } from "#tests/experiments/evaluate-imported";
import { openFlags, type OpenFlags } from "#tests/experiments/open-flags";
import { readSdkCases } from "./sdk-cases";
import { stickyMemory } from "./sticky-memory";

/** The cases of features once more: made flags of, kept, compiled from there, and evaluated by the SDK. */
const cases = readSdkCases();

/** What flags cannot say, or what can never be in force. */
const BEYOND = [
  /"(filters|range|passthrough|contextualVariations|banditVersion)"/,
  /"hashVersion":99/,
  /"rules":\[\{\}\]/,
];

vi.spyOn(console, "error").mockImplementation(() => undefined);

let opened: OpenFlags;
beforeAll(async () => {
  opened = await openFlags();
});
afterAll(() => opened.close());

const features = [...cases.feature, ...cases.contextualBandit];
/** What is evaluated with; flags know groups that are lists. */
const given = ({ features, savedGroups = {} }: (typeof cases.feature)[number][1]["payload"]) => ({
  features,
  savedGroups: Object.fromEntries(
    Object.entries(savedGroups).flatMap(([key, group]) => (Array.isArray(group) ? [[key, group]] : [])),
  ),
});
const isBeyond = (payload: unknown) => BEYOND.some((pattern) => pattern.test(JSON.stringify(payload)));
const sayable = features.filter(([, { payload }]) => !isBeyond(payload));

test.each(sayable)("as a flag: %s", async (name, { payload, options }, key, expected) => {
  const result = await evaluateImported(opened, { ...given(payload), ...options }, key);
  if (result instanceof FlagError) {
    // A flag never needs itself, nor one that is not there.
    expect(name).toMatch(/^Prerequisite (cycle detected|flag missing)/);
    return;
  }
  const { value, on, off, source, experimentResult } = expected;
  expect(result).toMatchObject({ value, on, off, source, ...(experimentResult && { experimentResult }) });
});

test.each(features.filter(([, { payload }]) => isBeyond(payload)))(
  "refused as a flag: %s",
  async (_, { payload, options }, key) => {
    expect(await evaluateImported(opened, { ...given(payload), ...options }, key)).toBeInstanceOf(FlagError);
  },
);

test.each(cases.stickyBucket)(
  "sticky bucket of a flag: %s",
  async (_, { payload, options }, stored, key, expected, kept) => {
    const { service: stickyBucketService, kept: keptAs } = await stickyMemory(stored);
    const stickyBucketAssignmentDocs = Object.fromEntries(
      stored.map((doc) => [`${doc.attributeName}||${doc.attributeValue}`, doc]),
    );
    const context = { ...given(payload), ...options, stickyBucketService, stickyBucketAssignmentDocs };
    const result = await evaluateImported(opened, context, key);
    if (result instanceof FlagError) throw result;
    const { name: _name, ...drawn } = result.experimentResult ?? {};
    expect(expected === null ? (result.experimentResult ?? null) : drawn).toEqual(expected);
    for (const [name, doc] of Object.entries(kept)) {
      const held: unknown = JSON.parse(keptAs(name) ?? "null");
      expect([name, held]).toEqual([name, doc]);
    }
  },
);
