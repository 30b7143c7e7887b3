import type { MemberRules } from "#ingest/judgement/member-rules";
import { WANTED_VERDICTS } from "#ingest/judgement/wanted-verdicts";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { personId } from "#store/events/person-id";

/**
 * Brings the verdicts over a project's members in line with its rules and with all that is stored; run it again when
 * either changed. Only what differs is written, so that a verdict taken back leaves a row that says so. Verdicts that
 * somebody gave by hand stay.
 *
 * @throws WarehouseError
 */
export async function judgeMembers(
  warehouse: Pick<Warehouse, "command">,
  { project, internalDomains, internalUsers, eventsPerMinute }: MemberRules,
): Promise<void> {
  await warehouse.command(
    "judgement/judge",
    `INSERT INTO person_verdicts (project, person, rule, verdict, reason, version)
     SELECT {project:UInt32}, if(w.rule = '', c.person, w.person), if(w.rule = '', c.rule, w.rule),
       w.verdict, w.reason, toUInt64(toUnixTimestamp64Micro(now64(6)))
     FROM (${WANTED_VERDICTS}) AS w
     FULL OUTER JOIN (
       SELECT person, toString(rule) AS rule, verdict, reason FROM person_verdicts FINAL
       WHERE project = {project:UInt32} AND rule != 'manual'
     ) AS c ON c.person = w.person AND c.rule = w.rule
     WHERE w.verdict != c.verdict OR w.reason != c.reason`,
    {
      project,
      domains: internalDomains.map((domain) => domain.toLowerCase()),
      users: internalUsers.map((user) => BigInt(personId(project, user))),
      per_minute: eventsPerMinute,
    },
  );
  await putVerdictsInForce(warehouse);
}
