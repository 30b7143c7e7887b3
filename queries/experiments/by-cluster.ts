import { z } from "zod";
import { type Fragment, join } from "#queries/fragment";
import { ALL_COUNT, type MemberColumn, type MetricRows } from "./member-totals";

/**
 * Who was drawn together: the members of a community, or those whose invitations lead back to one person. Of the latter,
 * `persons` are those who were invited, each with the root of their tree at the same place of `roots`.
 */
export const clustersSchema = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("community") }),
  z.strictObject({ by: z.literal("inviter"), persons: z.array(z.string()), roots: z.array(z.string()) }),
]);
type Clusters = z.infer<typeof clustersSchema>;

/** Members with a column `cluster` UInt64; who belongs to none is one of their own. */
function clustered(clusters: Clusters, members: Fragment): Fragment {
  if (clusters.by === "community") {
    return join(
      [members],
      ([sql = ""]) => `
        SELECT m.*, if(t.community = '', m.person, sipHash64(t.community)) AS cluster
        FROM (${sql}) AS m
        LEFT JOIN (SELECT person, community FROM first_joins) AS t ON t.person = m.person`,
      ["first_joins"],
    );
  }
  const { persons, roots } = clusters;
  const params = { tree_persons: persons.map(BigInt), tree_roots: roots.map(BigInt) };
  const cluster =
    persons.length === 0
      ? "person"
      : "transform(person, {tree_persons:Array(UInt64)}, {tree_roots:Array(UInt64)}, person)";
  return join(
    [members, { sql: "", params: persons.length === 0 ? {} : params, reads: [] }],
    ([sql = ""]) => `SELECT *, ${cluster} AS cluster FROM (${sql})`,
  );
}

/**
 * Rows of clusters instead of members: what a cluster's members in an arm brought together, over how many they are; of
 * a ratio what is below its line.
 */
export function byCluster(clusters: Clusters | null, { sql, metrics }: MetricRows): MetricRows {
  if (clusters === null) return { sql, metrics };
  const totals: string[] = [];
  const add = (aggregate: string, of: MemberColumn["of"]): MemberColumn => {
    const name = `t${totals.length}`;
    totals.push(`${aggregate} AS ${name}`);
    return { name, of };
  };
  const summed = metrics.map(({ outcome, counts }) => {
    const sums = outcome.map(({ name, of }) => add(`sumIf(${name}, ${counts})`, of));
    const size = sums.length > 1 ? [] : [add(`toInt64(countIf(${counts}))`, "count")];
    const isThere = size.map(({ name }) => `${name} > 0`).join("");
    return {
      outcome: [...sums, ...size],
      before: [],
      counts: counts === ALL_COUNT ? ALL_COUNT : isThere,
      taken: null,
    };
  });
  const rows = join(
    [clustered(clusters, sql)],
    ([inner = ""]) => `
      SELECT arm, cluster, '' AS value, count() AS persons, ${totals.join(", ")}
      FROM (${inner})
      GROUP BY arm, cluster`,
  );
  return { sql: rows, metrics: summed };
}
