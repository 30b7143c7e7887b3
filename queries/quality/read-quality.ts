import { addDays } from "#queries/period/local-days";
import { eventDays } from "#queries/quality/event-days";
import { type Drift, findDrift } from "#queries/quality/find-drift";
import { flow } from "#queries/quality/flow";
import { lagShare } from "#queries/quality/lag-share";
import { propertyKinds } from "#queries/quality/property-kinds";
import { senders } from "#queries/quality/senders";
import { type Reader, type Scope, scopeParameters } from "#queries/scope";

/** What arrived on a local day, or from a source, and what became of it, in lines; `refused` in requests. */
export interface Flow {
  accepted: number;
  stored: number;
  duplicates: number;
  quarantined: number;
  damaged: number;
  erased: number;
  refused: number;
}

/** A reason and how often it was one. */
interface Reason {
  code: string;
  source: string;
  count: number;
}

type Sender = Awaited<ReturnType<typeof senders>>[number];

/**
 * How well data arrives, over a period of local days.
 *
 * - `days`   every day of the period on which something arrived, in order
 * - `lag`    what 50 % and 99 % of the events took at most from the door to their table, ms
 * - `drift`  what came differently in the period; drops are those of `droppedOn`, its last day that is over, null if none is
 */
export interface Quality {
  total: Flow;
  days: ({ day: string } & Flow)[];
  quarantined: Reason[];
  refused: Reason[];
  lag: { p50: number | null; p99: number | null };
  senders: Sender[];
  drift: Drift;
  droppedOn: string | null;
}

type FlowRow = Awaited<ReturnType<typeof flow>>[number];

const nothing = (): Flow => ({
  accepted: 0,
  stored: 0,
  duplicates: 0,
  quarantined: 0,
  damaged: 0,
  erased: 0,
  refused: 0,
});
const isFlow = (account: string): account is keyof Flow => Object.hasOwn(nothing(), account);

/** @param today the project's current local day @throws WarehouseError */
export async function readQuality(reader: Reader, scope: Scope, today: string): Promise<Quality> {
  const { from, to } = scope.period;
  const over = to > today ? today : to;
  const [rows, sending, events, properties] = await Promise.all([
    flow(reader, scope, {}),
    senders(reader, scope, {}),
    // On a period that has no day which is over, the drops of the day before it are read and left out.
    eventDays(reader, { ...scope, period: { from: addDays(over, -1), to: over } }, {}),
    propertyKinds(reader, scope, {}),
  ]);
  const drift = findDrift(events, properties, scopeParameters(scope).from_time);
  const droppedOn = over > from ? addDays(over, -1) : null;
  return {
    ...sumFlow(rows),
    senders: sending,
    drift: droppedOn === null ? { ...drift, drops: [] } : drift,
    droppedOn,
  };
}

function sumFlow(
  rows: readonly FlowRow[],
): Pick<Quality, "total" | "days" | "quarantined" | "refused" | "lag"> {
  const total = nothing();
  const days = new Map<string, Flow>();
  const reasons = { quarantined: new Map<string, Reason>(), refused: new Map<string, Reason>() };
  const lag = new Map<number, number>();
  for (const { day, source, account, code, lines } of rows) {
    if (account === "lag") lag.set(Number(code), (lag.get(Number(code)) ?? 0) + lines);
    if (!isFlow(account)) continue;
    const onDay = days.get(day) ?? nothing();
    days.set(day, onDay);
    onDay[account] += lines;
    total[account] += lines;
    if (account !== "quarantined" && account !== "refused") continue;
    const key = `${source}\0${code}`;
    const reason = reasons[account].get(key) ?? { code, source, count: 0 };
    reasons[account].set(key, { ...reason, count: reason.count + lines });
  }
  const byCount = (known: Map<string, Reason>) =>
    [...known.values()].toSorted((one, other) => other.count - one.count);
  return {
    total,
    days: [...days].map(([day, flowOfDay]) => ({ day, ...flowOfDay })),
    quarantined: byCount(reasons.quarantined),
    refused: byCount(reasons.refused),
    lag: { p50: lagShare(lag, 0.5), p99: lagShare(lag, 0.99) },
  };
}
