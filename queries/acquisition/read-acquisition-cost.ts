import type { z } from "zod";
import type { Frame } from "#queries/frame";
import { moneyText } from "#queries/money/exact-money";
import { addDays } from "#queries/period/local-days";
import type { Reader, Scope } from "#queries/scope";
import { localDayIn } from "#store/events/local-day";
import type { AcquisitionCost } from "./acquisition-cost";
import { costLedger, WHOLE } from "./cost-ledger";
import { costCurve, costLine, type LedgerRow, type Seen } from "./cost-line";
import { costMembers, type costPlace } from "./cost-members";

/** The scope reaches up to now, for members go on to buy after the period. */
function asked({ project, period, includeExcluded, signal, caller, now }: Frame) {
  const today = localDayIn(project.zone)(now.getTime());
  const tomorrow = addDays(today, 1);
  const to = period.to > tomorrow ? period.to : tomorrow;
  const from = period.from < to ? period.from : addDays(to, -1);
  const scope: Scope = { project, period: { from, to }, includeExcluded, signal, caller };
  return { scope, question: { since: period.from, until: period.to, today } };
}

/** What it cost to win the members who joined in a period, and what they brought, by channel and campaign. */
export async function readAcquisitionCost(reader: Reader, frame: Frame): Promise<AcquisitionCost> {
  const { scope, question } = asked(frame);
  const { today, until } = question;
  const rows = await costLedger(reader, scope, question);
  const lastJoin = addDays(until, -1);
  const seen = { today, last: lastJoin < today ? lastJoin : today };
  const placed = rows.filter(({ untraced }) => !untraced);
  const whole = rows.filter(({ at }) => at === WHOLE);
  return {
    total: costLine(rows, seen),
    channels: linesBy("channel", placed, seen).map(({ name: channel, own, ...line }) => ({
      ...{ channel, ...line },
      campaigns: linesBy("campaign", own, seen).map(({ name: campaign, own: _, ...ofCampaign }) => ({
        ...{ campaign, ...ofCampaign },
      })),
    })),
    curve: costCurve(rows, seen),
    untraced: moneyText(
      whole.filter(({ untraced }) => untraced).reduce((sum, { rewards }) => sum + BigInt(rewards), 0n),
    ),
    unpriced: whole.reduce((sum, { unpriced }) => sum + unpriced, 0),
  };
}

/** A line for each channel or campaign, those with the most members first; rewards that are no money make none. */
function linesBy(key: "channel" | "campaign", rows: readonly LedgerRow[], seen: Seen) {
  const named = new Map<string, LedgerRow[]>();
  for (const row of rows) {
    const own = named.get(row[key]) ?? [];
    own.push(row);
    named.set(row[key], own);
  }
  return [...named]
    .map(([name, own]) => ({ name, own, ...costLine(own, seen) }))
    .filter(({ members, cost }) => members > 0 || cost !== null)
    .toSorted((one, other) => other.members - one.members);
}

/** The members behind a number, by person id. */
export async function readCostMembers(
  reader: Reader,
  frame: Frame,
  place: z.infer<typeof costPlace>,
): Promise<string[]> {
  const { scope, question } = asked(frame);
  const rows = await costMembers(reader, scope, { ...question, place });
  return rows.map(({ person }) => person);
}
