import { z } from "zod";
import { localToInstant } from "./local-to-instant";
import { timeFormat } from "./time-format";

const column = z.string().min(1);

/** In place of a zone: that of the project the rows are for. */
export const PROJECT_ZONE = "project";

/** When a row happened: one column or several read one after the other, or the same instant for all rows. */
export const timeSchema = z.union(
  [
    z
      .strictObject({
        column: z.union([column, z.array(column).min(1)], {
          error: "a column, or a list of them, read one after the other",
        }),
        format: z.string(),
        zone: z.string().optional(),
      })
      .superRefine(({ format, zone }, context) => {
        const complain = (path: string, message: string) =>
          context.addIssue({ code: "custom", path: [path], message });
        try {
          const { offset } = timeFormat(format);
          if (zone === undefined && offset !== "always") {
            complain(
              "zone",
              'wants "project" or an IANA zone such as "Asia/Shanghai": the format can leave the offset out',
            );
          }
        } catch (error) {
          complain("format", error instanceof Error ? error.message : String(error));
        }
        try {
          if (zone !== undefined && zone !== PROJECT_ZONE) localToInstant(zone);
        } catch {
          complain("zone", 'is neither "project" nor an IANA zone such as "Asia/Shanghai"');
        }
      }),
    z.strictObject({
      constant: z.iso.datetime({
        offset: true,
        error: 'a time with its offset, e.g. "2024-05-01T09:00:00Z"',
      }),
    }),
  ],
  { error: 'wants {"column": …, "format": …, "zone": …} or {"constant": …}' },
);

export type TimeSource = z.infer<typeof timeSchema>;
