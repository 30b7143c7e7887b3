import { Link, useLocation } from "@remix-run/react";
import type { QuarantineEntryView } from "#queries/quarantine/quarantine-search";
import { Badge } from "~/components/ui/badge";
import { agoWords } from "~/format/ago-words";
import { byteWords } from "~/format/byte-words";
import { instantOfColumn, instantWords } from "~/format/instant-words";
import { useText } from "~/i18n/use-text";
import type { QuarantinePageData } from "./quarantine-page-data";
import { prettyBytes } from "./pretty-bytes";
import { STATE_TONES, STATE_WORDS } from "./state-words";
import { useReason } from "./use-reason";

/** One entry: why and whence in a line; opened, all that is known of it and its bytes. */
export function EntryItem({ entry, data }: { entry: QuarantineEntryView; data: QuarantinePageData }) {
  const text = useText("quality");
  const reasonOf = useReason();
  const { search } = useLocation();
  const { language, project, now } = data;
  const alone = new URLSearchParams(search);
  alone.delete("after");
  alone.set("id", entry.id);
  const shown = Math.min(entry.size, 65_536);
  return (
    <details className="group" open={data.search.id !== ""}>
      <summary className="flex cursor-pointer flex-wrap items-baseline gap-x-3 gap-y-1 px-4 py-2.5 hover:bg-sunken">
        <span className="w-36 shrink-0 text-xs tabular-nums text-ink-faint">
          {instantWords(entry.received, project.zone, language, now)}
        </span>
        <span className="font-medium">{reasonOf(entry.code)}</span>
        <span className="min-w-0 flex-1 basis-40 break-words text-ink-soft">
          {entry.path === "" ? null : <code className="font-mono text-xs">{entry.path}</code>}
        </span>
        <span className="text-xs text-ink-faint">{entry.source}</span>
        <Badge tone={STATE_TONES[entry.state]}>{text(STATE_WORDS[entry.state])}</Badge>
      </summary>
      <div className="space-y-3 px-4 pb-4 pt-1">
        <p>{entry.message}</p>
        {entry.state === "waiting" ? null : (
          <p className="text-xs text-ink-soft">
            {entry.newMessage === "" ? null : `${text("newRefusal", { message: entry.newMessage })} · `}
            {text("settled", {
              by: entry.settledBy,
              ago: agoWords(now - instantOfColumn(entry.settledAt), language),
            })}
          </p>
        )}
        <p className="text-xs text-ink-faint">
          {text("sentTo")} <code className="font-mono">{entry.endpoint || entry.dialect}</code>
        </p>
        {entry.size === 0 ? (
          <p className="text-ink-soft">{text("bytesNone")}</p>
        ) : (
          <>
            <pre
              tabIndex={0}
              role="region"
              aria-label={text("bytes")}
              className="max-h-80 overflow-auto whitespace-pre-wrap break-all rounded-md bg-sunken p-3 font-mono text-xs leading-5"
            >
              {prettyBytes(entry.text)}
            </pre>
            <p className="flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-faint">
              {entry.size > shown ? (
                <span>
                  {text("bytesCut", {
                    shown: byteWords(shown, language),
                    size: byteWords(entry.size, language),
                  })}
                </span>
              ) : null}
              <a
                href={`/p/${project.key}/quality/quarantine/${entry.id}/bytes`}
                className="text-accent-strong hover:underline"
              >
                {text("download")}
              </a>
              {data.mayChange && data.search.id === "" ? (
                <Link to={{ search: alone.toString() }} className="text-accent-strong hover:underline">
                  {text("fixTitle")}
                </Link>
              ) : null}
            </p>
          </>
        )}
      </div>
    </details>
  );
}
