import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type ConditionInterface, evalCondition } from "@growthbook/growthbook";
import { describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { encryptText } from "#experiments/growthbook/encrypt-payload";
import type * as functions from "../../node_modules/@growthbook/growthbook/dist/util";
import { readSdkCases } from "./sdk-cases";

/** The cases of single functions, through those of the SDK; what it decrypts, we encrypt to the same text. */
const cases = readSdkCases();

// The SDK does not hand these out.
const sdkFolder = dirname(createRequire(import.meta.url).resolve("@growthbook/growthbook/package.json"));
const sdk = z
  .custom<typeof functions>((module) => typeof module === "object")
  .parse(await import(pathToFileURL(join(sdkFolder, "dist/esm/util.mjs")).href));

vi.spyOn(console, "error").mockImplementation(() => undefined);

const rounded = (numbers: readonly number[]) => numbers.map((number) => Math.floor(number * 1e8) / 1e8);

test.each(cases.evalCondition)("condition: %s", (_, condition, attributes, expected, ...[groups]) => {
  const condition_ = condition as ConditionInterface;
  expect(evalCondition(attributes, condition_, (groups ?? {}) as never)).toBe(expected);
});

test.each(cases.hash)("hash of %j and %j, version %d", (seed, value, version, expected) => {
  expect(sdk.hash(seed, value, version)).toBe(expected);
});

test.each(cases.getBucketRange)("ranges: %s", (_, [variations, coverage, weights], expected) => {
  expect(sdk.getBucketRanges(variations, coverage, weights ?? undefined).map(rounded)).toEqual(
    expected.map(rounded),
  );
});

test.each(cases.chooseVariation)("choice: %s", (_, hash, ranges, expected) => {
  expect(sdk.chooseVariation(hash, ranges)).toBe(expected);
});

test.each(cases.getQueryStringOverride)("address: %s", (_, key, url, variations, expected) => {
  expect(sdk.getQueryStringOverride(key, url, variations)).toBe(expected);
});

test.each(cases.inNamespace)("namespace: %s", (_, id, namespace, expected) => {
  expect(sdk.inNamespace(id, namespace)).toBe(expected);
});

test.each(cases.getEqualWeights)("equal weights of %d", (variations, expected) => {
  expect(rounded(sdk.getEqualWeights(variations))).toEqual(rounded(expected));
});

describe("encryption", () => {
  test.each(cases.decrypt)("%s", async (_, encrypted, key, expected) => {
    const decrypted = sdk.decrypt(encrypted, key);
    if (expected === null) return expect(decrypted).rejects.toThrow();
    expect(await decrypted).toBe(expected);
    const iv = Buffer.from(encrypted.split(".")[0] ?? "", "base64");
    expect(encryptText(expected, Buffer.from(key, "base64"), iv)).toBe(encrypted);
  });
});
