import { z } from "zod";
import { defineQuery } from "#queries/define-query";
import type { SourceName } from "#queries/sources/sources";
import { type MemberSort, MEMBER_SORTS } from "./member-sorts";
import { boundPersons, EXAMPLE_PERSONS, personsParam } from "./persons-param";

/** The traits by which people look for somebody. */
const NAMING_TRAITS = [
  ...["name", "firstName", "first_name", "lastName", "last_name", "nickname", "username"],
  ...["email", "phone", "mobile"],
];

const SORT_KEYS: Record<MemberSort, { key: string; money: boolean }> = {
  last_seen: { key: "p.last_seen", money: false },
  joined: { key: "p.joined_at", money: false },
  events: { key: "p.events", money: false },
  orders: { key: "o.orders", money: true },
  net_sales: { key: "o.total - p.refunded", money: true },
};

const MATCHES = `(
  arrayExists(id -> positionCaseInsensitiveUTF8(id, {search:String}) > 0, p.user_ids)
  OR p.person IN (SELECT person FROM known_as)
  OR p.person IN (
    SELECT person FROM traits
    WHERE trait IN {naming:Array(String)} AND positionCaseInsensitiveUTF8(value, {search:String}) > 0))`;

/**
 * A part of the members that a search finds, in order, and with each how many it finds in all. Who is level with another
 * comes by id, so that parts neither repeat nor leave out anybody.
 *
 * `persons` are the ids that the search may be in whole. Reads people, and orders, traits and known_as as needed.
 */
export const findMembers = defineQuery({
  name: "members/find-members",
  reads: ["people"],
  params: personsParam.extend({
    search: z.string(),
    visitors: z.boolean(),
    sort: z.enum(MEMBER_SORTS),
    limit: z.number().int().positive(),
    offset: z.number().int().min(0),
  }),
  example: {
    ...EXAMPLE_PERSONS,
    search: "a",
    visitors: false,
    sort: "net_sales" as const,
    limit: 50,
    offset: 0,
  },
  row: z.object({ person: z.string(), found: z.coerce.number() }),
  sql: ({ persons, search, visitors, sort, limit, offset }) => {
    const { key, money } = SORT_KEYS[sort];
    const conditions = [
      ...(visitors ? [] : ["p.joined_at IS NOT NULL"]),
      ...(search === "" ? [] : [MATCHES]),
    ];
    const reads: SourceName[] = [
      ...(money ? (["orders"] as const) : []),
      ...(search === "" ? [] : (["traits", "known_as"] as const)),
    ];
    return {
      sql: `
        SELECT toString(p.person) AS person, count() OVER () AS found
        FROM people AS p
        ${money ? "LEFT JOIN (SELECT person, count() AS orders, sum(money) AS total FROM orders GROUP BY person) AS o ON o.person = p.person" : ""}
        ${conditions.length === 0 ? "" : `WHERE ${conditions.join(" AND ")}`}
        ORDER BY ${key} DESC NULLS LAST, p.person
        LIMIT {limit:UInt32} OFFSET {offset:UInt64}`,
      params: {
        limit,
        offset,
        ...(search === "" ? {} : { search, naming: NAMING_TRAITS, ...boundPersons(persons) }),
      },
      reads,
    };
  },
});
