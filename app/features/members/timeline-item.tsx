import type { TimelineEvent } from "#queries/members/read-timeline";
import { Badge } from "~/components/ui/badge";
import { JsonBlock } from "~/features/live/json-block";
import { prettyBytes } from "~/features/quarantine/pretty-bytes";
import { clockWords } from "~/format/clock-words";
import { exactMoney } from "~/format/money";
import { useText } from "~/i18n/use-text";
import type { MemberPageData } from "./member-page-data";
import { tellingProperties } from "./telling-properties";
import { useEventTitle } from "./use-event-title";

/** One event: when, what, and what tells the most about it in a line; opened, all its properties. */
export function TimelineItem({ event, data }: { event: TimelineEvent; data: MemberPageData }) {
  const text = useText("members");
  const title = useEventTitle();
  const { language, project } = data;
  const hasAmount = Number(event.money) !== 0;
  return (
    <details className="group">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-0.5 px-4 py-2 hover:bg-sunken">
        <time
          dateTime={`${event.time.replace(" ", "T")}Z`}
          className="w-16 shrink-0 text-xs tabular-nums text-ink-faint"
        >
          {clockWords(event.time, project.zone, language)}
        </time>
        <span className="break-words font-medium">{title(event.event)}</span>
        <span className="flex min-w-0 flex-1 basis-48 flex-wrap gap-x-3 text-xs text-ink-soft">
          {hasAmount ? (
            <span className="tabular-nums text-ink">
              {exactMoney(event.money, { language, currency: project.currency })}
            </span>
          ) : null}
          {tellingProperties(event.properties, hasAmount).map(([name, value]) => (
            <span key={name} className="min-w-0 break-words">
              <span className="text-ink-faint">{name}</span> {value}
            </span>
          ))}
        </span>
        {event.excluded === "" ? null : (
          <Badge tone="warn">{text(event.excluded.startsWith("bot") ? "markBot" : "markTest")}</Badge>
        )}
      </summary>
      <div className="grid gap-4 px-4 pb-4 pt-1 lg:grid-cols-2">
        <JsonBlock
          title={text("properties")}
          note={event.channel === "" ? event.source : text("via", event)}
          json={jsonOf(event.properties)}
          without={text("nothing")}
        />
        <JsonBlock title={text("context")} note="" json={jsonOf(event.context)} without={text("nothing")} />
      </div>
    </details>
  );
}

const jsonOf = (json: string) => (json === "{}" ? null : prettyBytes(json));
