import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import { forEveryId } from "#ingest/judgement/wanted-verdicts";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { personId } from "#store/events/person-id";

/** What can be said of a member by hand; "by-rule" takes back what was said. */
export const VERDICTS = ["bot", "test", "counts", "by-rule"] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * Says of one member, under every id of theirs, whether they count; this outranks every rule and what their events say
 * of themselves.
 *
 * @param reason for those who read it later
 * @throws WarehouseError
 */
export async function judgeByHand(
  warehouse: Pick<Warehouse, "command">,
  { project, user, verdict, reason }: { project: number; user: string; verdict: Verdict; reason: string },
): Promise<void> {
  const given = `
    SELECT dictGetOrDefault('person_of', 'person', {given:UInt64}, {given:UInt64}) AS person,
      'manual' AS rule, {verdict:String} AS verdict, {reason:String} AS reason`;
  await warehouse.command(
    "judgement/by-hand",
    `INSERT INTO person_verdicts (project, person, rule, verdict, reason, version)
     SELECT {project:UInt32}, person, rule, verdict, reason, toUInt64(toUnixTimestamp64Micro(now64(6)))
     FROM (${forEveryId(given)})`,
    {
      project,
      given: BigInt(personId(project, user)),
      verdict: verdict === "by-rule" ? "" : verdict,
      reason,
    },
  );
  await putVerdictsInForce(warehouse);
}
