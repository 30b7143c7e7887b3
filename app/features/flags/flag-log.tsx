import { momentWords } from "~/format/moment-words";
import { type TextKey, useText } from "~/i18n/use-text";
import type { FlagPageData } from "./flag-page-data";

const ACTION_WORDS: Record<string, TextKey<"flags">> = {
  "flag.create": "didCreate",
  "flag.archive": "didArchive",
  "flag.draft.save": "didSave",
  "flag.draft.approve": "didApprove",
  "flag.draft.discard": "didDiscard",
  "flag.publish": "didPublish",
  "flag.revert": "didRevert",
  "flag.kill": "didKill",
  "flag.restore": "didRestore",
};

/** The audit log of a flag: who did what when. */
export function FlagLog({ data }: { data: FlagPageData }) {
  const text = useText("flags");
  const { log, project, language, now } = data;
  return (
    <section aria-labelledby="log">
      <h2 id="log" className="text-base font-semibold">
        {text("log")}
      </h2>
      <ol className="mt-2 max-h-96 space-y-1.5 overflow-y-auto text-xs" tabIndex={0} aria-label={text("log")}>
        {log.map(({ entry, action, by, at, number, id, environment = "", comment = "", reason = "" }) => {
          const word = ACTION_WORDS[action];
          const why = reason || comment;
          return (
            <li key={entry} className="break-words border-l-2 border-line pl-3">
              <span>
                {word === undefined ? action : text(word, { number: number ?? id ?? 0, environment })}
              </span>
              {why === "" ? null : <span className="text-ink-soft">: {why}</span>}
              <span className="block text-ink-faint">
                {by} · {momentWords(at, project.zone, language, now)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
