import { z } from "zod";
import { finalPersons, type Link } from "#ingest/identity/final-persons";
import type { Warehouse } from "#store/clickhouse/warehouse";

const linkRow = z.object({
  project: z.number(),
  alias: z.string(),
  person: z.string(),
  time: z.string(),
  /** the end that is written down, "0" if none is */
  end: z.string(),
});
type LinkRow = z.infer<typeof linkRow>;

const BATCH = 20_000;

/**
 * Puts every link stored so far in force: follows those that lead on to other links, and reloads the dictionaries
 * `person_of` and `aliases_of`. Ends that did not change are not written again.
 *
 * @throws WarehouseError
 */
export async function learnWhoIsWho(warehouse: Pick<Warehouse, "read" | "command">): Promise<void> {
  const changed = changedEnds(await readChained(warehouse));
  for (let start = 0; start < changed.length; start += BATCH) {
    const rows = changed.slice(start, start + BATCH);
    await warehouse.command(
      "identity/write-ends",
      `INSERT INTO link_ends (project, alias, person, version)
       SELECT row.1, row.2, row.3, toUInt64(toUnixTimestamp64Micro(now64(6)))
       FROM (SELECT arrayJoin(arrayZip(
         {projects:Array(UInt32)}, {aliases:Array(UInt64)}, {persons:Array(UInt64)})) AS row)`,
      {
        projects: rows.map(({ project }) => project),
        aliases: rows.map(({ alias }) => BigInt(alias)),
        persons: rows.map(({ end }) => BigInt(end)),
      },
    );
  }
  for (const dictionary of ["person_of", "aliases_of"]) {
    await warehouse.command("writer/reload-merges", `SYSTEM RELOAD DICTIONARY ${dictionary}`);
  }
}

/** The links that touch another link, and those of which an end is written down. */
function readChained(warehouse: Pick<Warehouse, "read">): Promise<LinkRow[]> {
  return warehouse.read({
    name: "identity/chained",
    sql: `
      WITH
        ends AS (SELECT project, alias, argMax(person, version) AS person FROM link_ends GROUP BY project, alias),
        touching AS (
          SELECT DISTINCT project, alias FROM identity_links
          WHERE (project, tupleElement(first, 'person')) IN (SELECT project, alias FROM identity_links)
            OR (project, alias) IN (SELECT project, tupleElement(first, 'person') FROM identity_links)
          UNION ALL
          SELECT project, alias FROM ends WHERE person != 0
        )
      SELECT l.project AS project, toString(l.alias) AS alias, toString(l.link.person) AS person,
        toString(l.link.time) AS time, toString(e.person) AS end
      FROM (SELECT project, alias, link FROM chosen_links WHERE (project, alias) IN touching) AS l
      LEFT JOIN ends AS e ON e.project = l.project AND e.alias = l.alias`,
    params: {},
    row: linkRow,
    class: "ingest",
  });
}

/** What is to be written: an end that differs from the one written down; "0" where the link itself says the end. */
function changedEnds(rows: readonly LinkRow[]): { project: number; alias: string; end: string }[] {
  const byProject = new Map<number, Link[]>();
  for (const { project, ...link } of rows) {
    const links = byProject.get(project);
    if (links) links.push(link);
    else byProject.set(project, [link]);
  }
  const ends = new Map([...byProject].map(([project, links]) => [project, finalPersons(links)]));
  return rows.flatMap(({ project, alias, person, end }) => {
    const final = ends.get(project)?.get(alias) ?? person;
    const wanted = final === person ? "0" : final;
    return wanted === end ? [] : [{ project, alias, end: wanted }];
  });
}
