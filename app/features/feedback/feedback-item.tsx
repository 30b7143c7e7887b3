import { Form, Link, useLocation, useNavigation } from "@remix-run/react";
import { FEEDBACK_STATES } from "#queries/feedback/feedback-words";
import { Badge } from "~/components/ui/badge";
import { useMemberWord } from "~/features/members/use-member-word";
import { instantWords } from "~/format/instant-words";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import type { FeedbackChange, FeedbackPageData, FeedbackRefusal } from "./feedback-page-data";
import { BAND_TONES, BAND_WORDS, KIND_WORDS, STATE_WORDS } from "./state-words";

type Entry = FeedbackPageData["entries"][number];

/** A piece of feedback: who said it and what, and what was done about it. */
export function FeedbackItem(props: {
  entry: Entry;
  data: FeedbackPageData;
  refused: FeedbackRefusal | undefined;
}) {
  const { entry, data, refused } = props;
  const text = useText("feedback");
  const word = useMemberWord();
  const search = viewSearch(useLocation().search);
  const { project, language, now } = data;
  const time = (column: string) => instantWords(column, project.zone, language, now);
  return (
    <li className="rounded-lg border border-line bg-surface p-4">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-xs text-ink-soft">
        <Badge tone={BAND_TONES[entry.band]}>
          {entry.score === null
            ? text(KIND_WORDS[entry.kind])
            : `${text(KIND_WORDS[entry.kind])} ${entry.score} · ${text(BAND_WORDS[entry.band])}`}
        </Badge>
        <Link
          to={{ pathname: `/p/${project.key}/members/${entry.person}`, search }}
          className="break-all text-accent-strong hover:underline"
        >
          {word({ ...entry, joined: null })}
        </Link>
        {entry.channel === "" ? null : <span>{entry.channel}</span>}
        {entry.about === "" ? null : <span>{text("about", { about: entry.about })}</span>}
        <span className="tabular-nums text-ink-faint">{time(entry.time)}</span>
        <span className="ml-auto font-medium">{text(STATE_WORDS[entry.state])}</span>
      </div>
      <p className={`mt-2 whitespace-pre-wrap break-words ${entry.text === "" ? "text-ink-faint" : ""}`}>
        {entry.text === "" ? text("withoutWords") : entry.text}
      </p>
      {entry.changes.length === 0 ? null : (
        <ol aria-label={text("history")} className="mt-3 space-y-1 border-l-2 border-line pl-3 text-xs">
          {entry.changes.map((change) => (
            <li key={change.turn}>
              <span className="text-ink-faint">
                {text("changed", {
                  state: text(STATE_WORDS[change.state]),
                  by: change.by ?? text("gone"),
                  at: time(change.at),
                })}
              </span>
              {change.note === "" ? null : (
                <span className="block whitespace-pre-wrap break-words">{change.note}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {data.mayHandle ? <Handle entry={entry} last={entry.changes.at(-1)} refused={refused} /> : null}
    </li>
  );
}

/** Says how far it is; what was written stays when somebody else was first. */
function Handle(props: {
  entry: Entry;
  last: FeedbackChange | undefined;
  refused: FeedbackRefusal | undefined;
}) {
  const { entry, last, refused } = props;
  const text = useText("feedback");
  const { search } = useLocation();
  const navigation = useNavigation();
  const isSaving = navigation.formData?.get("id") === entry.id;
  return (
    <details key={last?.turn ?? 0} open={refused !== undefined} className="mt-3 text-xs">
      <summary className="w-fit cursor-pointer text-accent-strong">{text("handle")}</summary>
      <Form method="post" action={search} preventScrollReset replace className="mt-2 space-y-2">
        {refused === undefined ? null : (
          <p role="alert" className="text-bad">
            {text(refused.problem)}
          </p>
        )}
        <input type="hidden" name="id" value={entry.id} />
        <input type="hidden" name="seen" value={last?.turn ?? 0} />
        <label className="block font-medium text-ink-soft">
          {text("note")}
          <textarea
            name="note"
            rows={2}
            maxLength={2000}
            defaultValue={refused?.note ?? ""}
            className="mt-1 block w-full rounded-md border border-line-strong bg-surface p-2 text-sm font-normal text-ink"
          />
        </label>
        <div className="flex flex-wrap items-end gap-2">
          <label className="block font-medium text-ink-soft">
            {text("state")}
            <select
              name="state"
              defaultValue={refused?.state ?? (entry.state === "open" ? "in-hand" : "handled")}
              className="field-small mt-1 block font-normal"
            >
              {FEEDBACK_STATES.map((state) => (
                <option key={state} value={state}>
                  {text(STATE_WORDS[state])}
                </option>
              ))}
            </select>
          </label>
          <button className="button" disabled={isSaving}>
            {text(isSaving ? "saving" : "save")}
          </button>
        </div>
      </Form>
    </details>
  );
}
