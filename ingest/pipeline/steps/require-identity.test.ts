import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { requireIdentity } from "#ingest/pipeline/steps/require-identity";

test.each([
  [{ userId: "anna", anonymousId: "" }, null],
  [{ userId: "", anonymousId: "a-1" }, null],
  [
    { userId: "", anonymousId: "" },
    { code: "missing-identity", path: "userId" },
  ],
  [{ kind: "alias" as const, userId: "anna", previousId: "a-1" }, null],
  [{ kind: "alias" as const, userId: "anna", anonymousId: "a-1" }, { path: "previousId" }],
  [{ kind: "alias" as const, userId: "", anonymousId: "a-2", previousId: "a-1" }, { path: "userId" }],
])("%o", (fields, refusal) => {
  const outcome = requireIdentity(exampleDraft(fields), EXAMPLE_ARRIVAL);
  if (refusal === null) expect(outcome).toBeNull();
  else expect(outcome).toMatchObject(refusal);
});
