import type { ReactNode } from "react";
import type { Problem } from "#queries/search-problem";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import { Problems } from "./problems";
import { SubjectInput } from "./subject-input";
import { SubjectNote } from "./subject-note";
import { SubjectsOffered } from "./subjects-offered";

/** What an analysis is asked, to be changed: fields, what is wrong with them, and the button that asks. */
export function Builder(props: {
  problems: readonly Problem[];
  /** that its fields offer */
  subjects: readonly string[];
  onAsk: () => void;
  children: ReactNode;
}) {
  const text = useText("analysis");
  return (
    <Card>
      <form
        aria-label={text("question")}
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          props.onAsk();
        }}
      >
        <Problems problems={props.problems} />
        <SubjectsOffered subjects={props.subjects}>{props.children}</SubjectsOffered>
        <button className="button-primary">{text("ask")}</button>
      </form>
    </Card>
  );
}

/** A named choice among words. */
export function Choice<Value extends string>(props: {
  label: string;
  value: Value;
  choices: readonly (readonly [Value, string])[];
  onChange: (value: Value) => void;
}) {
  return (
    <label className="block max-w-full text-xs font-medium text-ink-soft">
      {props.label}
      <select
        value={props.value}
        onChange={({ currentTarget: { value } }) => {
          const chosen = props.choices.find(([choice]) => choice === value);
          if (chosen) props.onChange(chosen[0]);
        }}
        className="field-small mt-1 block max-w-full font-normal"
      >
        {props.choices.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A subject to be typed or chosen; empty is none. */
export function SubjectField(props: {
  label: string;
  value: string | undefined;
  /** of the field in a form that is sent as it is */
  name?: string;
  onChange: (value: string | undefined) => void;
}) {
  const text = useText("analysis");
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {props.label}
      <SubjectInput
        subject={props.value ?? ""}
        {...(props.name === undefined ? {} : { name: props.name })}
        placeholder={text("none")}
        onChange={(subject) => props.onChange(subject || undefined)}
        className="field-small mt-1 block w-40 font-normal"
      />
      <SubjectNote subject={props.value} />
    </label>
  );
}
