import { GrowthBook } from "@growthbook/growthbook";
import { expect, test } from "vitest";
import { encryptPayload, encryptText } from "./encrypt-payload";
import type { FeaturePayload } from "./feature-payload";

const KEY = "Zvwv/+uhpFDznZ6SX28Yjg==";
const PAYLOAD: FeaturePayload = {
  features: {
    "tea-tasting": {
      defaultValue: "无",
      rules: [{ condition: { id: { $inGroup: "vips" } }, force: "龙井 🍵" }],
    },
  },
  savedGroups: { vips: ["anna", 7] },
};

test("a text is encrypted as in GrowthBook's published cases", () => {
  const iv = Buffer.from("m5ylFM6ndyOJA2OPadubkw==", "base64");
  expect(encryptText('{"feature":{"defaultValue":true}}', Buffer.from(KEY, "base64"), iv)).toBe(
    "m5ylFM6ndyOJA2OPadubkw==.Uu7ViqgKEt/dWvCyhI46q088PkAEJbnXKf3KPZjf9IEQQ+A8fojNoxw4wIbPX3aj",
  );
});

test("the SDK reads what is encrypted", async () => {
  const encrypted = encryptPayload(PAYLOAD, KEY);
  expect(JSON.stringify(encrypted)).not.toMatch(/tea|龙井|vips|anna/);
  expect(encrypted).not.toHaveProperty("encryptedExperiments");

  const sdk = new GrowthBook({ attributes: { id: "anna" }, decryptionKey: KEY });
  await sdk.setPayload(encrypted);
  expect(sdk.getFeatureValue("tea-tasting", "unknown")).toBe("龙井 🍵");
});

test("the same payload is the same text, another payload or key is not", () => {
  const texts = [
    encryptPayload(PAYLOAD, KEY),
    encryptPayload(structuredClone(PAYLOAD), KEY),
    encryptPayload({ ...PAYLOAD, features: {} }, KEY),
    encryptPayload(PAYLOAD, "UQD0Qqw7fM1bhfKKPH8TGw=="),
  ].map(({ encryptedFeatures }) => encryptedFeatures);
  expect(new Set(texts).size).toBe(3);
  expect(texts[0]).toBe(texts[1]);
  const beginnings = texts.map((text) => text.split(".")[0]);
  expect(new Set(beginnings).size).toBe(3);
});

test.each(["", "Zvwv/+uhpFDznSX39Yjg==", "m5ylFM6ndyOJA2OPadubk5ylFM6ndyOJA2OPadubkw=="])(
  "a key of another length is refused: %j",
  (key) => {
    expect(() => encryptPayload(PAYLOAD, key)).toThrow(RangeError);
  },
);
