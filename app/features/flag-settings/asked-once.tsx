import { Form } from "@remix-run/react";
import type { SettingsIntent } from "./settings-intent";

/** Something that cannot be undone: it asks once, and works without scripts. */
export function AskedOnce(props: {
  word: string;
  label: string;
  confirm: string;
  intent: SettingsIntent;
  field: readonly [name: string, value: string];
}) {
  const [name, value] = props.field;
  return (
    <details>
      <summary aria-label={props.label} className="cursor-pointer text-bad hover:underline">
        {props.word}
      </summary>
      <Form method="post" preventScrollReset className="mt-1">
        <input type="hidden" name={name} value={value} />
        <button name="intent" value={props.intent} className="button h-7 px-2 text-xs text-bad">
          {props.confirm}
        </button>
      </Form>
    </details>
  );
}
