import { z } from "zod";

/** JSON as it is typed or stands in a file. @param example what it might be, for who typed something else */
export const jsonText = (example: string) =>
  z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: `is no JSON; such as ${example}` });
      return z.NEVER;
    }
  });
