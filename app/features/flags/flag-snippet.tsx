import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { setupCode } from "./setup-code";

/** How an app sets GrowthBook's SDK up to see this project's flags, as it can be pasted. */
export function FlagSnippet(props: {
  snippet: { address: string; clientKey: string } | null;
  flag: string;
  mayEdit: boolean;
}) {
  const text = useText("flags");
  const { snippet, flag } = props;
  if (snippet !== null) {
    return (
      <pre
        tabIndex={0}
        role="region"
        aria-label={text("snippet")}
        className="overflow-x-auto rounded-md bg-sunken p-3 font-mono text-xs leading-5"
      >
        {setupCode({ ...snippet, flag })}
      </pre>
    );
  }
  if (!props.mayEdit) return <p className="text-ink-soft">{text("noConnection")}</p>;
  return (
    <Form method="post" className="space-y-2">
      <p className="text-ink-soft">{text("noConnection")}</p>
      <button name="intent" value="connect" className="button">
        {text("connect")}
      </button>
    </Form>
  );
}
