const DAY = 86_400_000;
const digits = (count: number, length: number) =>
  Array.from({ length: count }, (_, value) => String(value).padStart(length, "0"));
const TWO = digits(60, 2);
const THREE = digits(1000, 3);

let known = { day: NaN, text: "" };

/** An instant (ms) as the text of a DateTime64(3, 'UTC'): "YYYY-MM-DD HH:MM:SS.mmm". Years 0 to 9999. */
export function clickHouseTime(instant: number): string {
  const day = Math.floor(instant / DAY);
  // Events are of few days, and writing a date takes longer than all the rest.
  if (day !== known.day) known = { day, text: new Date(day * DAY).toISOString().slice(0, 10) };
  const rest = instant - day * DAY;
  const seconds = Math.floor(rest / 1000);
  const hour = TWO[Math.floor(seconds / 3600)];
  const minute = TWO[Math.floor(seconds / 60) % 60];
  return `${known.text} ${hour}:${minute}:${TWO[seconds % 60]}.${THREE[rest % 1000]}`;
}
