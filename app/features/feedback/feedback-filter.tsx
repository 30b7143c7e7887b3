import { Form, useSearchParams } from "@remix-run/react";
import type { FeedbackQuestion } from "#queries/feedback/feedback-question";
import { FEEDBACK_BANDS, FEEDBACK_KINDS } from "#queries/feedback/feedback-words";
import type { FeedbackCounts } from "#queries/feedback/read-feedback";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { BAND_WORDS, KIND_WORDS } from "./state-words";

/** What this form itself says; all else in the address goes along. */
const OWN = new Set(["search", "kind", "band", "silent", "before"]);

/** Finds feedback by its words, kind and score; the address says what is asked. */
export function FeedbackFilter(props: {
  question: FeedbackQuestion;
  bands: FeedbackCounts["bands"];
  language: Language;
}) {
  const { question, bands, language } = props;
  const text = useText("feedback");
  const [params] = useSearchParams();
  const choice = (name: "kind" | "band", label: string, options: readonly (readonly [string, string])[]) => (
    <label className="block text-xs font-medium text-ink-soft">
      {label}
      <select
        key={question[name] ?? ""}
        name={name}
        defaultValue={question[name] ?? ""}
        onChange={(event) => event.currentTarget.form?.requestSubmit()}
        className="field-small mt-1 block font-normal"
      >
        <option value="">{text("any")}</option>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Form method="get" role="search" preventScrollReset className="flex flex-wrap items-end gap-3">
      {[...params]
        .filter(([name]) => !OWN.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <label className="block min-w-64 flex-1 text-xs font-medium text-ink-soft sm:max-w-96">
        {text("search")}
        <input
          key={question.search}
          name="search"
          type="search"
          maxLength={200}
          defaultValue={question.search}
          className="field-small mt-1 w-full font-normal"
        />
      </label>
      {choice(
        "kind",
        text("kind"),
        FEEDBACK_KINDS.map((kind) => [kind, text(KIND_WORDS[kind])]),
      )}
      {choice(
        "band",
        text("band"),
        FEEDBACK_BANDS.map((band) => [
          band,
          `${text(BAND_WORDS[band])} (${plainNumber(bands[band], language)})`,
        ]),
      )}
      <label className="flex h-8 items-center gap-2 text-sm text-ink-soft">
        <input
          key={String(question.silent)}
          type="checkbox"
          name="silent"
          value="1"
          defaultChecked={question.silent}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className="accent-accent"
        />
        {text("silent")}
      </label>
      <button className="button">{text("apply")}</button>
    </Form>
  );
}
