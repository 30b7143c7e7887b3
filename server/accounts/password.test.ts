import { scryptSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hashPassword, verifyPassword } from "#server/accounts/password";

describe("password", () => {
  it("is known again, and no other is", async () => {
    const stored = await hashPassword("tea and rain");
    expect(await verifyPassword("tea and rain", stored)).toBe(true);
    expect(await verifyPassword("tea and rain ", stored)).toBe(false);
  });

  it("carries its own cost, so that a hash of another cost still verifies", async () => {
    const salt = Buffer.from("0123456789abcdef");
    const key = scryptSync("tea and rain", salt, 32, { N: 1024, r: 8, p: 1 });
    const stored = `$scrypt$ln=10,r=8,p=1$${salt.toString("base64url")}$${key.toString("base64url")}`;
    expect(await verifyPassword("tea and rain", stored)).toBe(true);
  });

  it("is salted", async () => {
    expect(await hashPassword("same")).not.toBe(await hashPassword("same"));
  });

  it("reads composed and decomposed letters as one", async () => {
    expect(await verifyPassword("caf\u0065\u0301", await hashPassword("caf\u00e9"))).toBe(true);
  });

  it("says no for an account that does not exist", async () => {
    expect(await verifyPassword("anything", null)).toBe(false);
  });

  it.each([
    "",
    "plain",
    "$scrypt$ln=30,r=8,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  ])("refuses a stored hash that is not ours: %s", async (stored) => {
    await expect(verifyPassword("x", stored)).rejects.toThrow("not in the form");
  });
});
