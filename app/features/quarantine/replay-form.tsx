import { useId } from "react";
import { Card } from "~/components/ui/card";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { AnswerWords } from "./answer-words";
import type { QuarantineAnswer } from "./quarantine-answer";
import type { QuarantinePageData } from "./quarantine-page-data";
import { useReplay } from "./use-replay";

/**
 * Mends the chosen entries by rules and tries them again, or leaves them out for good.
 *
 * @param answer what came of the form where it was sent without scripts
 */
export function ReplayForm(props: {
  data: QuarantinePageData;
  matching: number;
  answer: QuarantineAnswer | undefined;
}) {
  const text = useText("quality");
  const id = useId();
  const { fetcher, busy, answer = props.answer, progress, begin } = useReplay();
  const { language, search } = props.data;
  const badRule = answer?.kind === "badRule";
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("fixTitle")}</h2>
      <p className="mt-0.5 text-xs text-ink-faint">
        {text("fixAll", { count: plainNumber(props.matching, language) })}
      </p>
      <fetcher.Form
        method="post"
        className="mt-3"
        onSubmit={(event) => {
          const { submitter } =
            event.nativeEvent instanceof SubmitEvent ? event.nativeEvent : { submitter: null };
          begin(new FormData(event.currentTarget, submitter));
        }}
      >
        <label htmlFor={`${id}-rules`} className="text-xs font-medium text-ink-soft">
          {text("rules")}
        </label>
        <textarea
          id={`${id}-rules`}
          name="rules"
          rows={4}
          maxLength={10_000}
          spellCheck={false}
          placeholder={text("rulesExample")}
          aria-describedby={`${id}-hint`}
          aria-invalid={badRule ? true : undefined}
          className="field mt-1 h-auto py-2 font-mono text-xs leading-5"
        />
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-faint">
          {text("rulesHelp")}. {text("rulesHint")}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <button name="intent" value="try" className="button" disabled={busy}>
            {text("tryFirst")}
          </button>
          <button name="intent" value="replay" className="button-primary h-8" disabled={busy}>
            {text("replay")}
          </button>
          {search.state === "dismissed" ? (
            <button name="intent" value="restore" className="button" disabled={busy}>
              {text("restore")}
            </button>
          ) : (
            <button name="intent" value="dismiss" className="button" disabled={busy}>
              {text(search.id === "" ? "dismissAll" : "dismiss")}
            </button>
          )}
        </div>
      </fetcher.Form>
      <AnswerWords answer={answer} progress={progress} language={language} />
    </Card>
  );
}
