import type { Figure } from "~/format/figure";

/** A figure with its unit, and the exact value on hover. */
export function Quantity(props: { figure: Figure; className?: string; unitClass?: string }) {
  const { text, exact, unit } = props.figure;
  return (
    <span
      className={`tabular-nums ${props.className ?? ""}`}
      title={unit === "" ? exact : `${exact} ${unit}`}
    >
      {text}
      {unit === "" ? null : <span className={props.unitClass ?? "font-normal text-ink-faint"}> {unit}</span>}
    </span>
  );
}
