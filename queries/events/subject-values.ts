import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { subjectSchema } from "#queries/filters/filter";
import { parseSubject } from "#queries/filters/subject";
import { eventText, memberTexts } from "#queries/filters/subject-sql";
import { type Fragment, join } from "#queries/fragment";

const MOST = 30;

/** The most common values of a subject on the scope's days that hold a text, whatever the case of ASCII letters. */
export const subjectValues = defineQuery({
  name: "events/subject-values",
  reads: [],
  params: z.object({ subject: subjectSchema, text: z.string() }),
  example: { subject: "event", text: "" },
  row: z.object({ value: z.string() }),
  sql: ({ subject, text }) => {
    const built = join(
      [valuesOf(subject)],
      ([sql = ""]) => `
        SELECT value FROM (${sql})
        WHERE value != '' AND ({text:String} = '' OR positionCaseInsensitive(value, {text:String}) > 0)
        GROUP BY value
        ORDER BY count() DESC, value
        LIMIT ${MOST}`,
    );
    return { ...built, params: { ...built.params, text } };
  },
});

function valuesOf(subject: string): Fragment {
  const parsed = parseSubject(subject);
  if (parsed === null) throw new Error(`${subject} is not a subject`);
  if (parsed.of === "member") return memberTexts(parsed, "named");
  return join([eventText(parsed, "named")], ([text = ""]) => `SELECT ${text} AS value FROM happenings`, [
    "happenings",
  ]);
}
