import type { ReactNode } from "react";

/** What is known, each under its name: a line where there is room. */
export function Facts({ facts }: { facts: readonly { name: string; value: ReactNode; note?: string }[] }) {
  return (
    <dl className="space-y-2 text-sm">
      {facts.map(({ name, value, note }) => (
        <div key={name} className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3">
          <dt className="break-words text-xs leading-5 text-ink-faint">{name}</dt>
          <dd className="min-w-0 break-words">
            {value}
            {note === undefined || note === "" ? null : (
              <span className="block text-xs text-ink-faint">{note}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
