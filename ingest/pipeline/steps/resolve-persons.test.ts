import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { resolvePersons } from "#ingest/pipeline/steps/resolve-persons";
import { NOBODY, personId } from "#store/events/person-id";

const anna = personId(7, "anna");
const device = personId(7, "device-1");

test.each([
  ["a known user", { userId: "anna" }, anna, NOBODY],
  ["a visitor", { userId: "", anonymousId: "device-1" }, device, NOBODY],
  ["a known user on a device", { userId: "anna", anonymousId: "device-1" }, anna, device],
  ["one id for both", { userId: "anna", anonymousId: "anna" }, anna, NOBODY],
  ["an alias", { kind: "alias" as const, userId: "anna", previousId: "device-1" }, anna, device],
  [
    "an alias that names a device too",
    { kind: "alias" as const, userId: "anna", anonymousId: "device-2", previousId: "device-1" },
    anna,
    device,
  ],
  ["an alias of itself", { kind: "alias" as const, userId: "anna", previousId: "anna" }, anna, NOBODY],
])("%s", (_name, fields, person, merges) => {
  const draft = exampleDraft(fields);
  expect(resolvePersons(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft).toMatchObject({ person, merges, inviter: NOBODY });
});

test("the inviter is a person of the same project", () => {
  const draft = exampleDraft({ properties: { inviter_id: "ben" } });
  resolvePersons(draft, EXAMPLE_ARRIVAL);
  expect(draft.inviter).toBe(personId(7, "ben"));
});

test("an inviter that lost digits on the way is refused", () => {
  const draft = exampleDraft({ properties: { inviter_id: 2 ** 60 } });
  expect(resolvePersons(draft, EXAMPLE_ARRIVAL)).toMatchObject({
    code: "number-out-of-range",
    path: "properties.inviter_id",
  });
});
