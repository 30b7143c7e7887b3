/** How far along something is: 0 is nothing, 1 a full bar, and so is more. `words` is what a screen reader hears instead of a percentage. */
export function Progress({
  share,
  label,
  words,
  full,
}: {
  share: number;
  label: string;
  words: string;
  full: boolean;
}) {
  const percent = Math.min(Math.round(share * 1000) / 10, 100);
  return (
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
      aria-valuetext={words}
      className="h-1.5 w-full overflow-hidden rounded-full bg-sunken"
    >
      <div
        className={`h-full rounded-full ${full ? "bg-good" : "bg-accent"}`}
        style={{ width: `${percent}%` }}
      />
    </div>
  );
}
