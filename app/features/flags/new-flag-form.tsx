import { Form } from "@remix-run/react";
import { FLAG_TYPES } from "#experiments/flags/flag-definition";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import type { FlagProblem } from "./flag-problem";
import { Refusal } from "./refusal";
import { TYPE_WORDS } from "./type-words";

/** Makes a flag; what it gives is said on its own page, which opens then. */
export function NewFlagForm({ problem }: { problem: FlagProblem | undefined }) {
  const text = useText("flags");
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("new")}</h2>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("newHint")}</p>
      <Form method="post" aria-label={text("new")} className="mt-3 space-y-3">
        {problem === undefined ? null : <Refusal problem={problem} />}
        <div className="flex flex-wrap items-end gap-3">
          <label className="block text-xs font-medium text-ink-soft">
            {text("key")}
            <input
              name="key"
              required
              maxLength={200}
              autoComplete="off"
              spellCheck={false}
              placeholder="new-checkout"
              className="field-small mt-1 block w-64 max-w-full font-mono font-normal"
            />
          </label>
          <label className="block text-xs font-medium text-ink-soft">
            {text("type")}
            <select name="type" className="field-small mt-1 block font-normal">
              {FLAG_TYPES.map((type) => (
                <option key={type} value={type}>
                  {text(TYPE_WORDS[type])}
                </option>
              ))}
            </select>
          </label>
          <button name="intent" value="create" className="button-primary h-8">
            {text("create")}
          </button>
        </div>
      </Form>
    </Card>
  );
}
