import type { ValueKind } from "#store/events/value-kind";

/** An event with when it first arrived, and its counts on a day and on that weekday in the weeks before. */
export interface EventDay {
  event: string;
  firstSeen: string;
  counts: number[];
}

/** A property of an event, of one kind, with when it was first seen. */
export interface PropertyKind {
  event: string;
  property: string;
  kind: ValueKind;
  firstSeen: string;
}

/** What came differently than before. Instants are UTC, "YYYY-MM-DD HH:MM:SS.mmm". */
export interface Drift {
  newEvents: { event: string; firstSeen: string }[];
  newProperties: PropertyKind[];
  /** a property that came with a kind it never had; `before` are the kinds it had, the latest last */
  changedKinds: (PropertyKind & { before: ValueKind[] })[];
  /** `count` on the day, `usual` the mean of the weeks before, rounded */
  drops: { event: string; count: number; usual: number }[];
}

const FEWEST_USUAL = 10;
const FEWEST_WEEKS = 3;
const DEVIATIONS = 3;

/**
 * Finds what came differently since an instant: events that never came before, properties that an older event never
 * had, properties whose kind changed, and events that came less on a day than three standard deviations below the mean
 * of the same weekday in the four weeks before. The deviation is the larger of the four counts' own and that of a count
 * (the square root of the mean); events of fewer than ten a day, or on fewer than three of the days, are passed over.
 *
 * In a project whose events all began after the instant nothing is new.
 *
 * @param since UTC, as the instants
 */
export function findDrift(
  events: readonly EventDay[],
  properties: readonly PropertyKind[],
  since: string,
): Drift {
  const isOld = new Map(events.map(({ event, firstSeen }) => [event, firstSeen < since]));
  const began = [...isOld.values()].includes(true);
  const ofProperty = new Map<string, PropertyKind[]>();
  for (const seen of properties) {
    const key = `${seen.event}\0${seen.property}`;
    ofProperty.set(key, [...(ofProperty.get(key) ?? []), seen]);
  }
  const newProperties: PropertyKind[] = [];
  const changedKinds: Drift["changedKinds"] = [];
  for (const kinds of ofProperty.values()) {
    const [first, ...later] = kinds.toSorted((one, other) => (one.firstSeen < other.firstSeen ? -1 : 1));
    if (!first) continue;
    if (first.firstSeen >= since && isOld.get(first.event)) newProperties.push(first);
    for (const [place, changed] of later.entries()) {
      if (changed.firstSeen < since) continue;
      changedKinds.push({ ...changed, before: [first, ...later.slice(0, place)].map(({ kind }) => kind) });
    }
  }
  return {
    newEvents: events
      .filter(({ firstSeen }) => began && firstSeen >= since)
      .map(({ event, firstSeen }) => ({ event, firstSeen })),
    newProperties,
    changedKinds,
    drops: events.flatMap(({ event, counts: [count = 0, ...weeks] }) => {
      const usual = dropFrom(count, weeks);
      return usual === null ? [] : [{ event, count, usual: Math.round(usual) }];
    }),
  };
}

/** The mean of the weeks before if the count is far below it, else null. */
function dropFrom(count: number, weeks: readonly number[]): number | null {
  if (weeks.filter((week) => week > 0).length < FEWEST_WEEKS) return null;
  const mean = weeks.reduce((sum, week) => sum + week, 0) / weeks.length;
  if (mean < FEWEST_USUAL) return null;
  const squares = weeks.reduce((sum, week) => sum + (week - mean) ** 2, 0);
  const deviation = Math.max(Math.sqrt(mean), Math.sqrt(squares / (weeks.length - 1)));
  return count < mean - DEVIATIONS * deviation ? mean : null;
}
