import { Form } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { Refusal } from "~/features/flags/refusal";
import { useText } from "~/i18n/use-text";
import type { FlagSettingsData } from "./flag-settings-data";
import type { FlagProblem } from "~/features/flags/flag-problem";

/** In which environments flags live, and whether drafts want approval. */
export function HandlingForm({
  data,
  problem,
}: {
  data: FlagSettingsData;
  problem: FlagProblem | undefined;
}) {
  const text = useText("flagSettings");
  const { environments, approval, mayEdit } = data;
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("handling")}</h2>
      <Form method="post" aria-label={text("handling")} preventScrollReset className="mt-3 space-y-3">
        {problem === undefined ? null : <Refusal problem={problem} />}
        <label className="block text-xs font-medium text-ink-soft">
          {text("environments")}
          <input
            name="environments"
            required
            readOnly={!mayEdit}
            defaultValue={environments.join(", ")}
            className="field-small mt-1 block w-full max-w-xl font-mono font-normal"
          />
          <span className="font-normal text-ink-faint">{text("environmentsHint")}</span>
        </label>
        <label className="flex items-center gap-2 text-xs">
          <input type="checkbox" name="approval" defaultChecked={approval} disabled={!mayEdit} />
          {text("approval")}
        </label>
        {mayEdit ? (
          <button name="intent" value="settings" className="button">
            {text("save")}
          </button>
        ) : null}
      </Form>
    </Card>
  );
}
