import { Link, useLocation } from "@remix-run/react";
import type { TreeBlock } from "#queries/referral/invite-tree";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { useInviterWord } from "./use-inviter-word";

/**
 * The whole tree at one glance: the members of a branch right of whom brought them, each as high as their own branch is
 * large; a press looks at that branch alone, or at the member who brought nobody. For the eye and the mouse: what it says
 * stands in the list of branches as well.
 */
export function TreeDrawing(props: { blocks: readonly TreeBlock[]; project: string; language: Language }) {
  const text = useText("referral");
  const { blocks, project, language } = props;
  const columns = Math.max(1, ...blocks.map(({ column }) => column + 1));
  return (
    <figure className="mt-3">
      <div className="overflow-x-auto" role="group" aria-label={text("drawing")} tabIndex={0}>
        <div aria-hidden="true" className="relative h-96" style={{ minWidth: `${columns * 5}rem` }}>
          {blocks.map((block) => (
            <Block key={`${block.column} ${block.from}`} {...{ block, columns, project, language }} />
          ))}
        </div>
      </div>
      <figcaption className="mt-2 text-xs text-ink-faint">{text("drawingIntro")}</figcaption>
    </figure>
  );
}

function Block(props: { block: TreeBlock; columns: number; project: string; language: Language }) {
  const { block, columns, project, language } = props;
  const text = useText("referral");
  const { search } = useLocation();
  const word = useInviterWord();
  const { person, name, column, from, size, invited, members, branches, recent } = block;
  const number = (value: number) => plainNumber(value, language);
  const place = {
    left: `${(100 * column) / columns}%`,
    width: `${100 / columns}%`,
    top: `${100 * from}%`,
    height: `${100 * size}%`,
  };
  const shape = "absolute overflow-hidden border border-surface pl-2 pr-1 text-2xs";
  const edge = (
    <span
      className="absolute bottom-0 left-0 w-1 bg-accent"
      style={{ height: `${(100 * recent) / members}%` }}
    />
  );
  if (person === null) {
    const counts = { count: branches, branches: number(branches), shown: number(members) };
    return (
      <span
        className={`${shape} bg-sunken text-ink-soft`}
        style={place}
        title={text("smallBranches", { ...counts, recent: number(recent) })}
      >
        {edge}
        {`+${number(members)}`}
      </span>
    );
  }
  const called = word({ person, name });
  const asked = new URLSearchParams(search);
  asked.set("root", person);
  return (
    <Link
      to={invited === 0 ? `/p/${project}/members/${person}` : `?${asked.toString()}`}
      preventScrollReset={invited > 0}
      tabIndex={-1}
      className={`${shape} bg-accent-soft text-ink hover:underline`}
      style={place}
      title={text("blockWords", {
        ...{ name: called, invited: number(invited), shown: number(members - 1), recent: number(recent) },
      })}
    >
      {edge}
      <span className="flex justify-between gap-1">
        <span className="truncate font-medium">{called}</span>
        {members === 1 ? null : <span className="tabular-nums text-ink-soft">{number(members - 1)}</span>}
      </span>
    </Link>
  );
}
