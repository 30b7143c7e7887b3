import { Link } from "@remix-run/react";
import { Dropdown } from "./dropdown";
import { ChevronDownIcon } from "./icons";

/** One of a few choices, each a link to the address that makes it. */
export function ChoiceMenu(props: {
  label: string;
  shortcut?: string;
  choices: readonly { words: string; to: string; chosen: boolean }[];
}) {
  const chosen = props.choices.find((choice) => choice.chosen);
  return (
    <Dropdown
      label={props.label}
      shortcut={props.shortcut}
      summary={
        <>
          {chosen?.words}
          <ChevronDownIcon />
        </>
      }
    >
      <p className="px-2 py-1 text-xs text-ink-faint">{props.label}</p>
      <ul>
        {props.choices.map(({ words, to, chosen: current }) => (
          <li key={words}>
            <Link
              to={to}
              aria-current={current ? "true" : undefined}
              className="menu-item"
              preventScrollReset
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </Dropdown>
  );
}
