import { Card } from "~/components/ui/card";
import { firstEventCommand } from "~/features/setup/first-event-command";
import { useText } from "~/i18n/use-text";

/** Where events are to be sent, and the key that lets them in. */
export interface FirstEvent {
  address: string;
  writeKey: string;
}

/** An overview without anything to show: what to send to fill it. */
export function NoEvents({ firstEvent }: { firstEvent: FirstEvent | null }) {
  const text = useText("overview");
  return (
    <Card className="max-w-3xl">
      <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
      <p className="mt-1 text-ink-soft">{text(firstEvent === null ? "emptyNoKey" : "emptyBody")}</p>
      {firstEvent === null ? null : (
        <pre
          tabIndex={0}
          role="region"
          aria-label={text("emptyCommand")}
          className="mt-4 overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs leading-5"
        >
          {firstEventCommand(firstEvent.address, firstEvent.writeKey)}
        </pre>
      )}
      <p className="mt-4 text-xs text-ink-faint">{text("emptyNext")}</p>
    </Card>
  );
}
