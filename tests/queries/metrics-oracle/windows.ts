import { addDays, isIn, type Days } from "../analyses-oracle/local-days";

/** The days of a span that are over; if there are none and today is one of its days, today. */
export function countableDays({ span, today }: { span: Days; today: string }): string[] {
  const over: string[] = [];
  for (let day = span.from; day < span.to && day < today; day = addDays(day, 1)) over.push(day);
  return over.length === 0 && isIn(today, span) ? [today] : over;
}

/** So many days up to the last countable one of a span; null before it has begun. */
export function trailing(asked: { span: Days; today: string }, length: number): Days | null {
  const last = countableDays(asked).at(-1);
  return last === undefined ? null : { from: addDays(last, 1 - length), to: addDays(last, 1) };
}
