import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import { firstEventCommand } from "./first-event-command";

/** Where events are to be sent, and the key that lets them in. */
export interface FirstEvent {
  address: string;
  writeKey: string;
}

/** A page without anything to show: what to send to fill it, or whom to ask for a key. */
export function FirstEventCard(props: {
  firstEvent: FirstEvent | null;
  title: string;
  /** said above the command */
  body: string;
  /** said where the reader has no key */
  bodyWithoutKey: string;
  children?: ReactNode;
}) {
  const { firstEvent, title, body, bodyWithoutKey, children } = props;
  return (
    <Card className="max-w-3xl">
      <h2 className="text-base font-semibold">{title}</h2>
      <p className="mt-1 text-ink-soft">{firstEvent === null ? bodyWithoutKey : body}</p>
      {firstEvent === null ? null : <FirstEventCommand firstEvent={firstEvent} className="mt-4" />}
      {children}
    </Card>
  );
}

/** A shell command that sends a first event. */
export function FirstEventCommand({ firstEvent, className }: { firstEvent: FirstEvent; className: string }) {
  const text = useText("setup");
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={text("sendFirst")}
      className={`${className} overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs leading-5`}
    >
      {firstEventCommand(firstEvent.address, firstEvent.writeKey)}
    </pre>
  );
}
