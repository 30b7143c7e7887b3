import { type ReactNode, useEffect, useId, useState } from "react";

/**
 * Something that explains itself on hover and on focus. It opens by style alone, so it works without scripts; with
 * them Escape closes it without moving pointer or focus (WCAG 1.4.13).
 */
export function Hint({
  text,
  children,
  className = "",
}: {
  text: string;
  children: ReactNode;
  className?: string;
}) {
  const id = useId();
  const [dismissed, setDismissed] = useState(false);

  useEffect(() => {
    const dismiss = (event: KeyboardEvent) => {
      if (event.key === "Escape") setDismissed(true);
    };
    document.addEventListener("keydown", dismiss);
    return () => document.removeEventListener("keydown", dismiss);
  }, []);

  const renew = () => setDismissed(false);
  return (
    <span className="group/hint relative inline-flex" onMouseLeave={renew} onBlur={renew}>
      <button type="button" aria-describedby={id} className={`cursor-help rounded ${className}`}>
        {children}
      </button>
      <span
        id={id}
        role="tooltip"
        className={`invisible absolute left-0 top-full z-10 mt-1 w-max max-w-64 rounded-md border border-line bg-surface px-2 py-1 text-left text-xs font-normal text-ink-soft shadow-dropdown ${
          dismissed ? "" : "group-focus-within/hint:visible group-hover/hint:visible"
        }`}
      >
        {text}
      </span>
    </span>
  );
}
