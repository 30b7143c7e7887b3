import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import { join } from "#queries/fragment";
import { joinWays } from "./join-ways";

/** Which members: of a channel or campaign, and those of whom so many days since joining have passed. */
export const costPlace = z.strictObject({
  channel: z.string().max(512).optional(),
  campaign: z.string().max(512).optional(),
  days: z.number().int().min(0).max(365).optional(),
});

/** Who joined from `since` up to before `until` by a channel or campaign, by id. */
export const costMembers = defineQuery({
  name: "acquisition/cost-members",
  reads: ["memberships"],
  params: z.object({
    since: z.iso.date(),
    until: z.iso.date(),
    today: z.iso.date(),
    place: costPlace,
  }),
  example: { since: "2026-03-01", until: "2026-04-01", today: "2026-04-20", place: {} },
  row: z.object({ person: z.string() }),
  sql: ({ place: { channel, campaign, days }, ...asked }) => {
    const built = join([joinWays], ([ways = ""]) => {
      const conditions = [
        "m.joined >= {since:Date} AND m.joined < {until:Date}",
        ...(channel === undefined ? [] : ["w.channel = {channel:String}"]),
        ...(campaign === undefined ? [] : ["w.campaign = {campaign:String}"]),
        ...(days === undefined ? [] : ["addDays(m.joined, {days:UInt16}) < {today:Date}"]),
      ];
      return `
        SELECT toString(m.person) AS person
        FROM memberships AS m
        INNER JOIN (${ways}) AS w ON w.person = m.person
        WHERE ${conditions.join(" AND ")}
        ORDER BY person`;
    });
    const given = Object.fromEntries(
      Object.entries({ channel, campaign, days }).filter(([, value]) => value !== undefined),
    );
    return { ...built, params: { ...built.params, ...asked, ...given } };
  },
});
