import { Link } from "@remix-run/react";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useInviterWord } from "./use-inviter-word";

/** Inviters one a line, each with a number of members and where to find these. */
export function InviterList(props: {
  project: string;
  language: Language;
  inviters: readonly { person: string; name: string; members: number; to: string }[];
}) {
  const word = useInviterWord();
  return (
    <ul className="mt-2 space-y-1 text-xs">
      {props.inviters.map(({ person, name, members, to }) => (
        <li key={person} className="flex justify-between gap-3">
          <Link
            to={`/p/${props.project}/members/${person}`}
            className="min-w-0 truncate hover:text-accent-strong hover:underline"
          >
            {word({ person, name })}
          </Link>
          <Link to={to} className="tabular-nums hover:text-accent-strong hover:underline">
            {plainNumber(members, props.language)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
