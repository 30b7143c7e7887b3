import type { Warehouse } from "#store/clickhouse/warehouse";
import type { Control } from "#store/postgres/control";
import { auditLog } from "#store/postgres/schema";
import type { SpendLine } from "./spend-line";

/** What is done to spend: lines stored or taken away, by whom and when. `subject` is what they are called in the log. */
interface SpendChange {
  project: number;
  /** null is the command line */
  account: number | null;
  action: "spend.set" | "spend.import" | "spend.remove";
  subject: string;
  at: Date;
}

/**
 * Stores lines, all or none, and writes down who did: of a day, channel and campaign the last one stored counts. Lines
 * that are removed are those of their day, channel and campaign, whatever the amount.
 *
 * @throws WarehouseError; then none is stored, or the same may be stored again
 */
export async function storeSpend(
  { warehouse, control }: { warehouse: Pick<Warehouse, "command">; control: Pick<Control, "db"> },
  { project, account, action, subject, at }: SpendChange,
  lines: readonly SpendLine[],
): Promise<void> {
  await warehouse.command(
    "spend/store",
    `INSERT INTO channel_spend (project, day, channel, campaign, amount, version, removed)
     SELECT {project:UInt32}, day, channel, campaign, toDecimal64(amount, 4), toUInt64(toUnixTimestamp64Micro(now64(6))),
       {removed:UInt8}
     FROM (SELECT 1)
     ARRAY JOIN {days:Array(Date)} AS day, {channels:Array(String)} AS channel, {campaigns:Array(String)} AS campaign,
       {amounts:Array(String)} AS amount`,
    {
      ...{ project, removed: action === "spend.remove" ? 1 : 0 },
      days: lines.map(({ day }) => day),
      channels: lines.map(({ channel }) => channel),
      campaigns: lines.map(({ campaign }) => campaign),
      amounts: lines.map(({ amount }) => amount),
    },
  );
  const [only, ...others] = lines;
  await control.db.insert(auditLog).values({
    ...{ projectId: project, accountId: account, action, subject, at },
    detail: others.length === 0 ? { ...only } : { lines: lines.length },
  });
}
