import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answerCase } from "./answer-case";
import { compareAnswer } from "./compare-answer";
import { readVectors } from "./read-vectors";

const folder = mkdtempSync(join(tmpdir(), "agora-statistics-"));

/** A small file: counts whose χ² is 8, and three tests by Holm. */
const file = () => ({
  meta: { schema_version: 1 },
  cases: [
    {
      name: "uneven",
      family: "srm",
      kind: "srm",
      engine: "srm",
      settings: { threshold: 0.001 },
      inputs: { users: [120, 80], weights: [0.5, 0.5] },
      expected: { pValue: 0.004677734981047266, "srm_detected_at_0.001": false },
    },
    {
      name: "three tests",
      family: "correction",
      kind: "correction",
      engine: "correction",
      settings: { method: "holm-bonferroni" },
      inputs: { pValues: [0.01, 0.04, 0.03] },
      expected: { pValuesAdjusted: [0.03, 0.06, 0.06] },
      exact: { pValuesAdjusted: [0.03, 0.06, 0.06] },
      tol: { pValuesAdjusted: { abs: 0.02 } },
    },
  ],
});
type File = ReturnType<typeof file>;

function written(change: (of: File) => unknown = (of) => of): string {
  const path = join(folder, `${String(Math.random())}.json`);
  writeFileSync(path, JSON.stringify(change(file())));
  return path;
}

const program = (...args: string[]) =>
  spawnSync(process.execPath, ["--import", "tsx", "tests/statistics/run.ts", ...args], { encoding: "utf8" });

test("the program counts what agrees, and ends with how many did", () => {
  const { status, stdout } = program(written());
  expect(stdout.trim().split("\n").at(-1)).toBe("2 passed, 0 failed");
  expect(status).toBe(0);
});

test("a wrong answer is told by case and field, and fails the program", () => {
  const path = written((of) => {
    const [first, ...rest] = of.cases;
    return { ...of, cases: [{ ...first, expected: { ...first?.expected, pValue: 0.5 } }, ...rest] };
  });
  const { status, stdout } = program(path);
  expect(stdout).toMatch(/^uneven {2}pValue: got 0\.0046\d+, want 0\.5$/m);
  expect(stdout.trim().split("\n").at(-1)).toBe("1 passed, 1 failed");
  expect(status).toBe(1);
});

test("no file is a sentence", () => {
  const { status, stderr } = program();
  expect(stderr).toBe("Say which file of vectors: npm run statistics -- <vectors.json>\n");
  expect(status).toBe(1);
});

test.each<[string, (of: File) => unknown]>([
  ["meta.schema_version", (of) => ({ ...of, meta: { schema_version: 2 } })],
  ["the whole", () => []],
  ["cases", (of) => ({ ...of, cases: [] })],
  ["cases.0.kind", (of) => ({ ...of, cases: [{ ...of.cases[0], kind: "horoscope" }] })],
  ["cases.0.expected", (of) => ({ ...of, cases: [{ ...of.cases[0], expected: undefined }] })],
  ["names are not unique", (of) => ({ ...of, cases: [of.cases[0], of.cases[0]] })],
])("a file that does not follow the schema is refused: %s", (where, change) => {
  expect(() => readVectors(written(change))).toThrow(where);
});

test.each<[string, object]>([
  ["inputs.users", { inputs: { weights: [1, 1] } }],
  ["as many weights as users", { inputs: { users: [1, 2], weights: [1] } }],
  ["settings.threshold", { settings: {} }],
  ["expected.pValue", { expected: { "srm_detected_at_0.001": true } }],
])("so is a case without what its kind wants: %s", (where, change) => {
  const [first] = readVectors(written());
  if (first === undefined) throw new Error("no case");
  expect(() => answerCase({ ...first, ...change })).toThrow(where);
});

test("a field is held to its tolerance, an exact one to the strict one, and none may be missing", () => {
  const [, holm] = readVectors(written());
  if (holm === undefined) throw new Error("no case");
  const fields = (answer: unknown) => compareAnswer(holm, answer).map(({ field }) => field);
  expect(fields({ pValuesAdjusted: [0.03, 0.06, 0.06] })).toEqual([]);
  expect(fields({ pValuesAdjusted: [0.03, 0.06, 0.07] })).toEqual(["exact.pValuesAdjusted[2]"]);
  expect(fields({ pValuesAdjusted: [0.03, 0.06, 0.09] })).toEqual([
    "pValuesAdjusted[2]",
    "exact.pValuesAdjusted[2]",
  ]);
  expect(fields({})).toEqual(["pValuesAdjusted", "exact.pValuesAdjusted"]);
  expect(fields({ pValuesAdjusted: [0.03, 0.06, Number.NaN] })).toHaveLength(2);
});
