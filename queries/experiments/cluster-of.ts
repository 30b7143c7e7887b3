import { type Fragment, join, plain } from "#queries/fragment";

/** How experiments that draw members together know who belongs together. */
export const CLUSTERS = ["inviter tree", "group"] as const;
export type ClusterBy = (typeof CLUSTERS)[number];

/** An invitation through more hands than this leads to another tree. */
const DEEPEST = 16;

/**
 * Whom each member is drawn together with: SQL of a UInt64 over the column `person`, equal for those of one cluster.
 *
 * An inviter tree is everybody who was invited, through however many hands, by one member who was not invited. A group is a
 * community, the one that the member was last active in; who is in none is a cluster alone.
 *
 * TRICKY: with three arguments, transform() leaves what it does not find, so that from an inviter it goes on to theirs, and stays
 * at the root. Nested it looks up 16 times, in a table that is read once.
 *
 * @param by null for members who are drawn alone
 */
export function clusterOf(by: ClusterBy | null): Fragment {
  if (by === null) return plain("person");
  if (by === "group") {
    return {
      sql: `transform(person, (SELECT groupArray(person) FROM ${GROUPS}), (SELECT groupArray(latest) FROM ${GROUPS}))`,
      params: {},
      reads: ["happenings"],
    };
  }
  const invited = "(SELECT groupArray(person) FROM (SELECT person FROM inviters ORDER BY person))";
  const byWhom = "(SELECT groupArray(inviter) FROM (SELECT inviter FROM inviters ORDER BY person))";
  let root = "person";
  for (let level = 0; level < DEEPEST; level += 1) root = `transform(${root}, ${invited}, ${byWhom})`;
  return join([], () => root, ["inviters"]);
}

const GROUPS = `(
  SELECT person, cityHash64(argMax(community, time)) AS latest
  FROM (
    SELECT person, time, ifNull(toString(getSubcolumn(properties, 'community_id')), '') AS community FROM happenings
  )
  WHERE community != ''
  GROUP BY person
  ORDER BY person)`;
