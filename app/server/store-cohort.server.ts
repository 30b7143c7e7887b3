import type { Warehouse } from "#store/clickhouse/warehouse";

const PER_INSERT = 20_000;

/**
 * Writes down who is in a cohort: members first, then the version that makes them seen; older members go after it.
 *
 * @param members person ids
 */
export async function storeCohort(
  warehouse: Pick<Warehouse, "command">,
  { project, cohort, now }: { project: number; cohort: number; now: Date },
  members: readonly string[],
): Promise<void> {
  const version = now.getTime();
  const place = { project, cohort, version };
  for (let at = 0; at < members.length; at += PER_INSERT) {
    await warehouse.command(
      "cohorts/members",
      `INSERT INTO cohort_members
       SELECT {project:UInt32}, {cohort:UInt32}, {version:UInt64}, arrayJoin({persons:Array(UInt64)})`,
      { ...place, persons: members.slice(at, at + PER_INSERT).map(BigInt) },
    );
  }
  await warehouse.command(
    "cohorts/version",
    `INSERT INTO cohort_versions
     SELECT {project:UInt32}, {cohort:UInt32}, {version:UInt64}, {members:UInt64}, fromUnixTimestamp64Milli({at:Int64}, 'UTC')`,
    { ...place, members: members.length, at: version },
  );
  await warehouse.command(
    "cohorts/older",
    "DELETE FROM cohort_members WHERE project = {project:UInt32} AND cohort = {cohort:UInt32} AND version < {version:UInt64}",
    place,
  );
}
