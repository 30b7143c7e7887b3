import { Card } from "~/components/ui/card";
import { batchCommand } from "~/features/setup/batch-command";
import type { FirstEvent } from "~/features/setup/first-event";
import { useText } from "~/i18n/use-text";
import { EXAMPLE_EVENTS, type UnsentPart } from "./unsent";

/** What is not sent yet, and a command that sends it. */
export function UnsentCard({ parts, firstEvent }: { parts: UnsentPart[]; firstEvent: FirstEvent | null }) {
  const text = useText("brand");
  return parts.length === 0 ? null : (
    <Card>
      <h2 className="text-base font-semibold">{text("unsent")}</h2>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">
        {text(firstEvent === null ? "unsentNoKey" : "unsentIntro")}
      </p>
      <div className="mt-3 grid gap-4 lg:grid-cols-2">
        {parts.map((part) => (
          <section key={part} className="min-w-0">
            <h3 className="text-sm font-medium">{text(`unsent_${part}`)}</h3>
            <p className="mt-1 text-xs text-ink-soft">{text(`unsent_${part}_events`)}</p>
            {firstEvent === null ? null : (
              <pre
                tabIndex={0}
                role="region"
                aria-label={text("command", { part: text(`unsent_${part}`) })}
                className="mt-2 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs leading-5"
              >
                {batchCommand(firstEvent.address, firstEvent.writeKey, EXAMPLE_EVENTS[part])}
              </pre>
            )}
          </section>
        ))}
      </div>
    </Card>
  );
}
