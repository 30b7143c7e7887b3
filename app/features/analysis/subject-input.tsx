import { useState } from "react";
import { useSubjectsOffered } from "./subjects-offered";

/** A subject to be typed or chosen, in words; as soon as what stands there means one, that is what is said. */
export function SubjectInput(props: {
  subject: string;
  onChange: (subject: string) => void;
  className: string;
  label?: string;
  placeholder?: string;
  /** of the field in a form that is sent as it is */
  name?: string;
}) {
  const { list, called, meant } = useSubjectsOffered();
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <input
      name={props.name}
      aria-label={props.label}
      list={list}
      value={typed ?? called(props.subject)}
      placeholder={props.placeholder}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        props.onChange(meant(value));
      }}
      onBlur={() => setTyped(null)}
      className={props.className}
    />
  );
}
