import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { actsAsked, askedActs, EXAMPLE_ACTS } from "#queries/measurements/acts-query";

/** How often each score was given: the latest answers of the first span. */
export const answerScores = defineQuery({
  name: "satisfaction/answer-scores",
  reads: [],
  params: actsAsked,
  example: { ...EXAMPLE_ACTS, acts: { of: "scores" } },
  row: z.object({ score: z.coerce.number(), answers: z.coerce.number() }),
  sql: (asked, scope) =>
    join(
      [askedActs(asked, scope)],
      ([sql = ""]) => `
        SELECT toUInt8(amount) AS score, count() AS answers FROM (${sql}) WHERE span = 1
        GROUP BY score ORDER BY score`,
    ),
});

/** Who gave a score: each once, by id. */
export const scoreMembers = defineQuery({
  name: "satisfaction/score-members",
  reads: [],
  params: actsAsked.extend({ score: z.number().int().min(0).max(10) }),
  example: { ...EXAMPLE_ACTS, acts: { of: "scores" }, score: 9 },
  row: z.object({ person: z.string() }),
  sql: ({ score, ...asked }, scope) => {
    const built = join(
      [askedActs(asked, scope)],
      ([sql = ""]) => `
        SELECT DISTINCT person FROM (${sql}) WHERE span = 1 AND amount = {score:UInt8} ORDER BY person`,
    );
    return { ...built, params: { ...built.params, score } };
  },
});
