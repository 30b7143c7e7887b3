import { exitWithSentence } from "#server/exit-with-sentence";
import { answerCase } from "./answer-case";
import { compareAnswer, type Difference } from "./compare-answer";
import { readVectors, type VectorCase } from "./read-vectors";

/**
 * `npm run statistics -- <vectors.json>`: holds the statistics against a file of answers of a reference engine. Prints what
 * differs, then how many cases of each family agree.
 */
function run(path: string | undefined): boolean {
  if (path === undefined) {
    throw new Error("Say which file of vectors: npm run statistics -- <vectors.json>");
  }
  const judged = readVectors(path).map((of) => ({ of, different: judge(of) }));
  for (const { of, different } of judged) {
    for (const { field, got, want } of different) {
      console.log(`${of.name}  ${field}: got ${shown(got)}, want ${shown(want)}`);
    }
  }
  for (const family of new Set(judged.map(({ of }) => of.family))) {
    const members = judged.filter(({ of }) => of.family === family);
    const agreeing = members.filter(({ different }) => different.length === 0).length;
    console.log(`${family.padEnd(28)} ${String(agreeing).padStart(4)} of ${String(members.length)}`);
  }
  const passed = judged.filter(({ different }) => different.length === 0).length;
  console.log(`${String(passed)} passed, ${String(judged.length - passed)} failed`);
  return passed === judged.length;
}

function judge(of: VectorCase): Difference[] {
  try {
    return compareAnswer(of, answerCase(of));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return [{ field: "answer", got: error.message, want: of.expected }];
  }
}

const shown = (value: unknown): string => {
  if (value === undefined) return "nothing";
  return typeof value === "number" ? String(value) : JSON.stringify(value);
};

try {
  process.exitCode = run(process.argv[2]) ? 0 : 1;
} catch (error) {
  exitWithSentence(error);
}
