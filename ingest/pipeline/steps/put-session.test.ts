import { expect, test } from "vitest";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { putSession } from "#ingest/pipeline/steps/put-session";

test.each([
  [{}, {}, ""],
  [{ sessionId: 1795391557895 }, {}, "1795391557895"],
  [{ session_id: "s-1" }, { session_id: "s-2" }, "s-1"],
  [{}, { session_id: "s-2" }, "s-2"],
  [{ sessionId: { odd: true } }, {}, ""],
])("context %o, properties %o: %s", (context, properties, session) => {
  const draft = exampleDraft({ context, properties });
  expect(putSession(draft, EXAMPLE_ARRIVAL)).toBeNull();
  expect(draft.session).toBe(session);
});

test("too long a session is refused", () => {
  const outcome = putSession(exampleDraft({ context: { sessionId: "x".repeat(513) } }), EXAMPLE_ARRIVAL);
  expect(outcome).toMatchObject({ code: "too-long", path: "context.sessionId" });
});
