const NAMES = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** Tells the weekday (1 is Monday) and the hour that clocks in a zone show. */
export function clockIn(zone: string) {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    weekday: "short",
    hour: "2-digit",
    hourCycle: "h23",
  });
  return (instant: number) => {
    const shown = Object.fromEntries(parts.formatToParts(instant).map(({ type, value }) => [type, value]));
    return { weekday: 1 + NAMES.indexOf(shown["weekday"] ?? ""), hour: Number(shown["hour"]) };
  };
}
