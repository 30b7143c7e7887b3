import { Link, useFetcher, useLocation } from "@remix-run/react";
import { useState } from "react";
import type { Branch } from "#queries/referral/invite-tree";
import { behindAddress } from "~/features/behind/behind-address";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import type { loader } from "~/routes/project.referral.branches";
import { useInviterWord } from "./use-inviter-word";

const STEP = 20;

interface Place {
  project: string;
  language: Language;
}

/**
 * Branches one a line, the largest first, which has the longest bar; those beyond the first are asked for. `root` is whose they
 * are, "" for all trees.
 */
export function BranchList(props: Place & { root: string; branches: readonly Branch[]; count: number }) {
  const text = useText("referral");
  const { search } = useLocation();
  const fetcher = useFetcher<typeof loader>();
  const [more, setMore] = useState<Branch[]>([]);
  const [read, setRead] = useState<unknown>(null);
  const { project, language, root, count } = props;
  if (fetcher.data !== undefined && fetcher.data !== read) {
    setRead(fetcher.data);
    setMore([...more, ...fetcher.data.branches]);
  }
  const shown = [...props.branches, ...more];
  const largest = Math.max(0, ...shown.map(({ branch }) => branch));
  return (
    <ul className="space-y-1 border-l border-line pl-2 sm:pl-4">
      {shown.map((branch) => (
        <BranchItem key={branch.person} branch={branch} {...{ project, language, largest }} />
      ))}
      {shown.length >= count ? null : (
        <li>
          <button
            type="button"
            className="text-xs text-accent-strong hover:underline"
            disabled={fetcher.state !== "idle"}
            onClick={() => fetcher.load(branchesAddress(project, search, root, shown.length))}
          >
            {text("moreBranches", {
              count: Math.min(STEP, count - shown.length),
              left: plainNumber(count - shown.length, language),
            })}
          </button>
        </li>
      )}
    </ul>
  );
}

function branchesAddress(project: string, search: string, root: string, skip: number): string {
  const asked = new URLSearchParams(search);
  for (const [name, value] of Object.entries({ root, skip: String(skip), most: String(STEP) })) {
    if (value === "") asked.delete(name);
    else asked.set(name, value);
  }
  return `/p/${project}/referral/branches?${asked.toString()}`;
}

/** TRICKY: what opens a branch is a link to the page of that branch, so that it also works without scripts. */
function BranchItem(props: Place & { branch: Branch; largest: number }) {
  const text = useText("referral");
  const { search } = useLocation();
  const fetcher = useFetcher<typeof loader>();
  const [isOpen, setOpen] = useState(false);
  const word = useInviterWord();
  const { project, language, largest, branch } = props;
  const { person, invited, recent, depth } = branch;
  const name = word(branch);
  const number = (value: number) => plainNumber(value, language);
  const behind = (place: Record<string, string>) =>
    behindAddress(project, "invite-tree", "referral", search, { below: person, ...place });
  const focused = new URLSearchParams(search);
  focused.set("root", person);
  const loaded = branch.branches.length > 0 ? { branches: branch.branches, count: invited } : fetcher.data;

  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded px-1 py-1 hover:bg-sunken">
        {invited === 0 ? (
          <span aria-hidden="true" className="w-4" />
        ) : (
          <Link
            to={`?${focused.toString()}`}
            aria-expanded={isOpen}
            aria-label={text("open", { name })}
            className="w-4 text-center text-ink-faint hover:text-accent-strong"
            onClick={(event) => {
              event.preventDefault();
              setOpen(!isOpen);
              if (loaded === undefined) fetcher.load(branchesAddress(project, search, person, 0));
            }}
          >
            <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
          </Link>
        )}
        <Link
          to={`/p/${project}/members/${person}`}
          className="min-w-0 max-w-48 truncate font-medium hover:text-accent-strong hover:underline"
        >
          {name}
        </Link>
        <span aria-hidden="true" className="h-2 w-24 shrink-0 rounded-sm bg-sunken max-sm:hidden">
          <span
            className="block h-full rounded-sm bg-accent"
            style={{ width: `${largest === 0 ? 0 : (100 * branch.branch) / largest}%` }}
          />
        </span>
        {invited === 0 ? (
          <span className="text-xs text-ink-faint">{text("nobody")}</span>
        ) : (
          <span className="flex flex-wrap gap-x-3 text-xs tabular-nums text-ink-soft">
            <Link to={behind({ generation: "1" })} className="hover:text-accent-strong hover:underline">
              {text("invitedCount", { shown: number(invited) })}
            </Link>
            <Link to={behind({})} className="hover:text-accent-strong hover:underline">
              {text("branchCount", { shown: number(branch.branch) })}
            </Link>
            <span>{text("depthCount", { count: depth, shown: number(depth) })}</span>
            {recent === 0 ? null : <span>{text("recentCount", { shown: number(recent) })}</span>}
          </span>
        )}
      </div>
      {!isOpen ? null : loaded === undefined ? (
        <p role="status" className="pl-6 text-xs text-ink-faint">
          {text("opening")}
        </p>
      ) : (
        <BranchList root={person} {...loaded} {...{ project, language }} />
      )}
    </li>
  );
}
