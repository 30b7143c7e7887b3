import { expect, test } from "vitest";
import { createGuard } from "#ingest/pipeline/create-guard";
import { EXAMPLE_ARRIVAL, exampleDraft } from "#ingest/pipeline/example-draft";
import { keepOut } from "#ingest/pipeline/steps/keep-out";

const guardOf = (erased: string[] = [], withdrawn: string[] = []) => createGuard({ erased, withdrawn });
const judge = (fields: Parameters<typeof exampleDraft>[0], guard = guardOf()) =>
  keepOut(exampleDraft(fields), { ...EXAMPLE_ARRIVAL, project: { ...EXAMPLE_ARRIVAL.project, guard } })
    ?.code ?? null;

test("without a guard everybody's events are stored", () => {
  expect(keepOut(exampleDraft({ person: "1" }), EXAMPLE_ARRIVAL)).toBeNull();
});

test("nothing of an erased person is stored, under whichever id, not even a word of consent", () => {
  const guard = guardOf(["1"]);
  expect(judge({ person: "1" }, guard)).toBe("erased");
  expect(judge({ person: "2", merges: "1" }, guard)).toBe("erased");
  expect(judge({ person: "1", name: "Consent Granted" }, guard)).toBe("erased");
  expect(judge({ person: "2" }, guard)).toBeNull();
});

test("a withdrawal is in force at once, under every id it came with, until consent is given again", () => {
  const guard = guardOf();
  expect(judge({ person: "1", merges: "5", name: "Consent Withdrawn" }, guard)).toBeNull();
  expect(judge({ person: "1" }, guard)).toBe("consent-withdrawn");
  expect(judge({ person: "5" }, guard)).toBe("consent-withdrawn");
  expect(judge({ person: "2" }, guard)).toBeNull();
  expect(judge({ person: "1", merges: "5", name: "Consent Granted" }, guard)).toBeNull();
  expect(judge({ person: "1" }, guard)).toBeNull();
});

test("what the guard heard itself holds until the databases say the same; from then on they are believed", () => {
  const guard = guardOf();
  judge({ person: "1", name: "Consent Withdrawn" }, guard);
  guard.inform({ erased: [], withdrawn: [] });
  expect(judge({ person: "1" }, guard)).toBe("consent-withdrawn");
  guard.inform({ erased: [], withdrawn: ["1"] });
  guard.inform({ erased: [], withdrawn: [] });
  expect(judge({ person: "1" }, guard)).toBeNull();

  guard.inform({ erased: [], withdrawn: ["1"] });
  judge({ person: "1", name: "Consent Granted" }, guard);
  guard.inform({ erased: [], withdrawn: ["1"] });
  expect(judge({ person: "1" }, guard)).toBeNull();
  guard.inform({ erased: [], withdrawn: [] });
  guard.inform({ erased: [], withdrawn: ["1"] });
  expect(judge({ person: "1" }, guard)).toBe("consent-withdrawn");
});

test.each([
  [{ Analytics: false, Advertising: true }, "consent-withdrawn"],
  [{ Analytics: true, Advertising: false }, null],
  [{ C0002: false, C0004: false }, "consent-withdrawn"],
  [{ C0002: false, C0004: true }, null],
  [{ 统计: false, C0001: true }, "consent-withdrawn"],
  [{}, null],
  [{ Analytics: "no" }, null],
  ["none", null],
])("categories %o: %j", (categoryPreferences, code) => {
  expect(judge({ context: { consent: { categoryPreferences } } })).toBe(code);
});
