import { expect, test } from "vitest";
import type { Filter } from "#queries/filters/filter";
import { signSwitch } from "./sign-switch";

const without: Filter = { subject: "invite.sign", is: "unknown", values: [] };
const channel: Filter = { subject: "join.channel", is: "among", values: ["wechat"] };

const cases: [Filter | undefined, Filter][] = [
  [undefined, without],
  [channel, { all: [channel, without] }],
  [{ any: [channel] }, { all: [{ any: [channel] }, without] }],
];

test.each(cases)("the switch turned on, and off again", (before, after) => {
  const on = signSwitch(before, "?last=90d");
  const search = new URLSearchParams(on.to);
  expect([on.leftOut, search.get("last"), JSON.parse(search.get("filter") ?? "")]).toEqual([
    false,
    "90d",
    after,
  ]);
  const off = signSwitch(after, on.to);
  const filter = new URLSearchParams(off.to).get("filter");
  expect([off.leftOut, filter === null ? undefined : JSON.parse(filter)]).toEqual([true, before]);
});
