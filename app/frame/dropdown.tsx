import { useEffect, useRef, type ReactNode } from "react";
import { closeOnChoice } from "./close-on-choice";

/**
 * A button that opens a panel; a `<details>`, so it works before and without scripts. With them it closes on Escape,
 * on a press elsewhere, and when something in it was chosen.
 */
export function Dropdown(props: {
  summary: ReactNode;
  /** read out before the summary: what the button chooses */
  label: string;
  summaryClass?: string;
  panelClass?: string;
  /** the key that presses it, see features/palette/shortcuts.ts */
  shortcut?: string | undefined;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const details = ref.current;
      if (!details?.open) return;
      const inside = event.target instanceof Node && details.contains(event.target);
      const escape = event instanceof KeyboardEvent && event.key === "Escape";
      if (event instanceof KeyboardEvent ? !escape : inside) return;
      details.open = false;
      if (escape && inside) details.querySelector("summary")?.focus();
    };
    document.addEventListener("pointerdown", close);
    document.addEventListener("keydown", close);
    return () => {
      document.removeEventListener("pointerdown", close);
      document.removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details ref={ref} className="sm:relative" {...closeOnChoice}>
      <summary
        aria-keyshortcuts={props.shortcut}
        className={`cursor-pointer select-none ${props.summaryClass ?? "button"}`}
      >
        <span className="sr-only">{props.label}: </span>
        {props.summary}
      </summary>
      <div className={`menu max-sm:inset-x-4 ${props.panelClass ?? ""}`}>{props.children}</div>
    </details>
  );
}
