import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { clientAddress } from "#server/dashboard/client-address";

const requestFrom = (peer: string, forwarded?: string) => ({
  headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  socket: Object.defineProperty(new Socket(), "remoteAddress", { value: peer }),
});

describe("client address", () => {
  it.each([
    ["no proxy", "203.0.113.7", undefined, "203.0.113.7"],
    ["behind the door", "127.0.0.1", "203.0.113.7", "203.0.113.7"],
    ["behind a proxy and the door", "127.0.0.1", "203.0.113.7, 10.0.0.2", "203.0.113.7"],
    ["a claim before a real address", "127.0.0.1", "198.51.100.9, 203.0.113.7", "203.0.113.7"],
    ["an office network", "127.0.0.1", "192.168.1.5", "192.168.1.5"],
    ["IPv4 in IPv6", "::ffff:127.0.0.1", "::ffff:203.0.113.7", "203.0.113.7"],
    ["IPv6", "::1", "2001:db8::7", "2001:db8::7"],
    ["nonsense", "127.0.0.1", "me", "127.0.0.1"],
  ])("%s", (_case, peer, forwarded, expected) => {
    expect(clientAddress(requestFrom(peer, forwarded))).toBe(expected);
  });
});
