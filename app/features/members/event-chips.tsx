import { Link, useLocation } from "@remix-run/react";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { MemberPageData } from "./member-page-data";
import { useEventTitle } from "./use-event-title";

const SHOWN = 8;

/** The names of what somebody did, each a switch: the timeline keeps to those that are on. */
export function EventChips({ data }: { data: MemberPageData }) {
  const text = useText("members");
  const title = useEventTitle();
  const { search } = useLocation();
  const { details, chosen, language } = data;
  const isOn = (event: string) => chosen.includes(event);
  const addressOf = (events: readonly string[]) => {
    const params = new URLSearchParams(search);
    params.delete("before");
    params.delete("event");
    for (const event of events) params.append("event", event);
    return { search: params.toString() };
  };
  const chip = ({ event, events }: { event: string; events: number }) => (
    <li key={event}>
      <Link
        to={addressOf(isOn(event) ? chosen.filter((one) => one !== event) : [...chosen, event])}
        preventScrollReset
        replace
        aria-current={isOn(event) ? "true" : undefined}
        className="inline-flex min-h-7 items-center gap-1.5 rounded-md border border-line bg-surface px-2 py-0.5 text-xs text-ink-soft hover:bg-sunken aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong"
      >
        <span className="break-all">{title(event)}</span>
        <span className="tabular-nums opacity-80">{plainNumber(events, language)}</span>
      </Link>
    </li>
  );
  // What is on stays in sight.
  const inSight = details.events.filter(({ event }, place) => place < SHOWN || isOn(event));
  const others = details.events.filter((one) => !inSight.includes(one));
  return (
    <div role="group" aria-label={text("filter")} className="space-y-1.5">
      <ul className="flex flex-wrap gap-1.5">
        {inSight.map(chip)}
        {chosen.length === 0 ? null : (
          <li>
            <Link
              to={addressOf([])}
              preventScrollReset
              replace
              className="inline-flex min-h-7 items-center px-1 text-xs text-accent-strong hover:underline"
            >
              {text("allEvents")}
            </Link>
          </li>
        )}
      </ul>
      {others.length === 0 ? null : (
        <details>
          <summary className="inline-flex min-h-6 cursor-pointer items-center text-xs text-accent-strong hover:underline">
            {text("filterMore", { count: plainNumber(others.length, language) })}
          </summary>
          <ul className="mt-1.5 flex flex-wrap gap-1.5">{others.map(chip)}</ul>
        </details>
      )}
    </div>
  );
}
