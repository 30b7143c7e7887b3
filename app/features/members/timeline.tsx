import { Link, useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { longDay } from "~/format/long-day";
import { useText } from "~/i18n/use-text";
import type { MemberPageData } from "./member-page-data";
import { timelineDays } from "./timeline-days";
import { TimelineItem } from "./timeline-item";
import { useTimeline } from "./use-timeline";

/** What a member did, the latest first, by local day; older parts are loaded below it. */
export function Timeline({ data }: { data: MemberPageData }) {
  const text = useText("members");
  const { search } = useLocation();
  const { events, next, address, isLoading, loadOlder } = useTimeline(data);
  const newest = new URLSearchParams(search);
  newest.delete("before");
  if (events.length === 0) {
    return (
      <Card>
        <p className="text-ink-soft">{text("noEvents")}</p>
      </Card>
    );
  }
  return (
    <div className="space-y-5">
      {data.timeline.from === "" ? null : (
        <Link to={{ search: newest.toString() }} className="text-xs text-accent-strong hover:underline">
          {text("newest")}
        </Link>
      )}
      {timelineDays(events).map(({ day, events: ofDay }) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`} className="mb-1.5 text-xs font-medium text-ink-soft">
            <time dateTime={day}>{longDay(day, data.language)}</time>
          </h3>
          <ol className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface shadow-card">
            {ofDay.map((event) => (
              <li key={event.id}>
                <TimelineItem event={event} data={data} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      {next === null ? (
        <p className="text-xs text-ink-faint">{text("end")}</p>
      ) : (
        <Link
          to={{ search: address }}
          aria-disabled={isLoading ? true : undefined}
          className="button"
          onClick={(click) => {
            // With scripts what is shown stays; without them the link leads on.
            click.preventDefault();
            if (!isLoading) loadOlder();
          }}
        >
          {text(isLoading ? "loading" : "older")}
        </Link>
      )}
    </div>
  );
}
