import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { Refusal } from "~/features/flags/refusal";
import type { SettingsIntent } from "./settings-intent";

/** A form that makes one more of a list, folded away until it is wanted; why it was not made stands in it. */
export function NewEntry(props: {
  title: string;
  intent: SettingsIntent;
  action: string;
  problem: FlagProblem | undefined;
  children: ReactNode;
}) {
  const { title, problem } = props;
  return (
    <details open={problem !== undefined} className="mt-3">
      <summary className="button inline-flex cursor-pointer">{title}</summary>
      <Form
        method="post"
        aria-label={title}
        preventScrollReset
        className="mt-3 space-y-3 rounded-md border border-line bg-surface p-4"
      >
        {problem === undefined ? null : <Refusal problem={problem} />}
        <div className="flex flex-wrap items-start gap-3">{props.children}</div>
        <button name="intent" value={props.intent} className="button-primary h-8">
          {props.action}
        </button>
      </Form>
    </details>
  );
}
