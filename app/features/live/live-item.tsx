import type { RecentEvent } from "#store/events/recent-event";
import { Badge } from "~/components/ui/badge";
import { useReason } from "~/features/quarantine/use-reason";
import type { Language } from "~/i18n/languages";
import { LOCALE } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { JsonBlock } from "./json-block";
import { RuleList } from "./rule-list";

const EMPTY = new Set<unknown>(["", "0", null]);

/** The columns that have something in them. */
function normalised(row: NonNullable<RecentEvent["row"]>): string {
  const filled = Object.entries(row).filter(
    ([, value]) =>
      !EMPTY.has(value) && !(typeof value === "object" && value !== null && Object.keys(value).length === 0),
  );
  return JSON.stringify(Object.fromEntries(filled), null, 2);
}

/** One event: what, whose and from where in a line; opened, both its forms and the rules in between. */
export function LiveItem({
  event,
  zone,
  language,
}: {
  event: RecentEvent;
  zone: string;
  language: Language;
}) {
  const text = useText("live");
  const reasonOf = useReason();
  const { row, refusal } = event;
  const time = new Intl.DateTimeFormat(LOCALE[language], {
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(event.received);
  const name = row?.event ?? (refusal === null ? "" : reasonOf(refusal.code));
  return (
    <details className="group">
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-4 gap-y-0.5 px-4 py-2 hover:bg-sunken">
        <span className="w-16 shrink-0 text-xs tabular-nums text-ink-faint">{time}</span>
        <span className="min-w-0 flex-1 basis-40 break-words font-medium">{name}</span>
        <span className="min-w-0 basis-32 break-all text-xs text-ink-soft">
          {row?.user_id || row?.anonymous_id || text("nobody")}
        </span>
        <span className="w-20 text-xs text-ink-faint">{event.source}</span>
        <Badge tone={refusal === null ? "good" : "warn"}>
          {text(refusal === null ? "accepted" : "quarantined")}
        </Badge>
      </summary>
      <div className="grid gap-4 px-4 pb-4 pt-2 lg:grid-cols-2">
        <JsonBlock
          title={text("raw")}
          note={text("sentTo", { dialect: event.dialect, endpoint: event.endpoint })}
          json={event.raw}
          without={text("rawHidden")}
        />
        <JsonBlock
          title={text("normalised")}
          note={refusal === null ? "" : refusal.path === "" ? "" : text("path", { path: refusal.path })}
          json={row === null ? null : normalised(row)}
          without={`${text("notStored")}: ${refusal?.message ?? ""}`}
        />
        <RuleList touches={event.touches} />
      </div>
    </details>
  );
}
