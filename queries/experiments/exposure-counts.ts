import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { eventText } from "#queries/filters/subject-sql";
import { join } from "#queries/fragment";
import { EXAMPLE_EXPOSED, exposedAsked, exposedParams, IS_EXPOSURE } from "./exposed-members";

const asked = exposedAsked.pick({ experiment: true, variations: true, exposed_from: true, exposed_to: true });

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const PLATFORM = eventText({ of: "event", json: "context", name: "os.name" }, "platform");

/** A row of exposureCounts. */
export const exposureCount = z.object({
  arm: z.number().nullable(),
  of: z.enum(["all", "day", "channel", "platform", "delay"]),
  value: z.string(),
  members: z.coerce.number(),
});
export type ExposureCount = z.infer<typeof exposureCount>;

/**
 * How many members saw what, in all and by what their first exposure says: one row for each.
 *
 * - `arm`    the place of the variation, from 1 on; 0 is one that is not listed, null several
 * - `of`     "all"; "day" of the exposure, "channel", "platform" (the context's os.name, in small letters), "delay" until
 *            the exposure arrived: "minute", "hour" and "day" are at most so long, "later"
 * - `value`  the value of that, "" where it is not known
 *
 * Of those who saw several, whose first one says nothing of what they got, there are no rows but that of all.
 */
export const exposureCounts = defineQuery({
  name: "experiments/exposure-counts",
  reads: ["exposures"],
  params: asked,
  example: asked.parse(EXAMPLE_EXPOSED),
  row: exposureCount,
  sql: (params) => {
    const built = join(
      [PLATFORM],
      ([platform = ""]) => `
        SELECT if(several, NULL, shown) AS arm, told.1 AS of, told.2 AS value, count() AS members
        FROM (
          SELECT person, min(variation) != max(variation) AS several, min(place) AS shown,
            argMin((toString(day), toString(channel), lowerUTF8(${platform}),
              multiIf(lag <= ${MINUTE}, 'minute', lag <= ${HOUR}, 'hour', lag <= ${DAY}, 'day', 'later')), (time, id)) AS first
          FROM (
            SELECT *, toUInt8(indexOf({variations:Array(String)}, variation)) AS place, dateDiff('second', time, received) AS lag
            FROM exposures
            WHERE ${IS_EXPOSURE}
          )
          GROUP BY person
        )
        ARRAY JOIN if(several, [('all', '')],
          [('all', ''), ('day', first.1), ('channel', first.2), ('platform', first.3), ('delay', first.4)]) AS told
        GROUP BY arm, of, value
        ORDER BY of, value, arm`,
    );
    return { ...built, params: { ...built.params, ...exposedParams({ ...EXAMPLE_EXPOSED, ...params }) } };
  },
});
