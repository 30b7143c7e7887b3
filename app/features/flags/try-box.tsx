import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import type { Json } from "#experiments/flags/json";
import type { Trial } from "#experiments/flags/try-flag";
import { Card } from "~/components/ui/card";
import { type TextKey, useText } from "~/i18n/use-text";
import { flagPath } from "./flag-path";
import type { FlagPageData } from "./flag-page-data";
import { JsonArea } from "./json-area";
import { jsonText } from "./use-flag-words";

const EXAMPLE: Json = { id: "anna", country: "CN" };

const SOURCE_WORDS: Record<string, TextKey<"flags">> = {
  defaultValue: "byDefault",
  prerequisite: "byPrerequisite",
  unknownFeature: "byAbsence",
};

/** Attributes of a member in; out come the value they get, and the rule that gives it. */
export function TryBox({ data }: { data: FlagPageData }) {
  const text = useText("flags");
  const { project, flag, known, drafts } = data;
  const fetcher = useFetcher<Trial>();
  const [attributes, setAttributes] = useState<Json>(EXAMPLE);
  const trial = fetcher.data;
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("try")}</h2>
      <p className="mt-1 text-xs text-ink-faint">{text("tryHint")}</p>
      <fetcher.Form
        method="post"
        action={`${flagPath(project.key, flag.key)}/try`}
        aria-label={text("try")}
        className="mt-3 space-y-3"
      >
        <JsonArea label={text("attributes")} value={EXAMPLE} onChange={setAttributes} />
        <input type="hidden" name="attributes" value={JSON.stringify(attributes)} />
        <div className="flex flex-wrap items-end gap-3">
          <label className="block text-xs font-medium text-ink-soft">
            {text("environment")}
            <select name="environment" className="field-small mt-1 block font-normal">
              {known.environments.map((environment) => (
                <option key={environment}>{environment}</option>
              ))}
            </select>
          </label>
          <label className="block text-xs font-medium text-ink-soft">
            {text("tried")}
            <select
              key={drafts.map(({ id }) => id).join()}
              name="draft"
              className="field-small mt-1 block font-normal"
            >
              <option value="0">{text("isInForce")}</option>
              {drafts.map(({ id }) => (
                <option key={id} value={id}>
                  {text("draftNumber", { number: id })}
                </option>
              ))}
            </select>
          </label>
          <button className="button" disabled={fetcher.state !== "idle"}>
            {text("tryIt")}
          </button>
        </div>
      </fetcher.Form>
      <div aria-live="polite" className="mt-3">
        {trial === undefined ? null : <Outcome trial={trial} />}
      </div>
    </Card>
  );
}

function Outcome({ trial: { value, source, rule, experiment } }: { trial: Trial }) {
  const text = useText("flags");
  const word = SOURCE_WORDS[source];
  return (
    <div className="space-y-1 rounded-md bg-sunken p-3 text-xs">
      <p>
        <span className="text-ink-soft">{text("value")}: </span>
        <code className="break-all font-mono font-medium text-ink">{jsonText(value)}</code>
      </p>
      <p className="text-ink-soft">
        {rule !== null ? text("byRule", { rule }) : word !== undefined ? text(word) : source}
      </p>
      {experiment === null ? null : <p className="text-ink-soft">{text("byExperiment", experiment)}</p>}
    </div>
  );
}
