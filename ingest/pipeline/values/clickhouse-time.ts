/** An instant (ms) as the text of a DateTime64(3, 'UTC'): "YYYY-MM-DD HH:MM:SS.mmm". Years 0 to 9999. */
export function clickHouseTime(instant: number): string {
  const iso = new Date(instant).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 23)}`;
}
