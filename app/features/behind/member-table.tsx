import { Link, useLocation } from "@remix-run/react";
import type { Profile } from "#queries/members/read-profiles";
import { DataTable } from "~/components/ui/data-table";
import { instantWords } from "~/format/instant-words";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

/** A part of a list of members; `file` is where all can be had as CSV. */
export interface MemberListData {
  project: { key: string; zone: string };
  count: number;
  offset: number;
  perPage: number;
  members: Profile[];
  file: string;
  language: Language;
  /** instant, ms */
  now: number;
}

/** Members one a line, and the way to the other parts of the list. */
export function MemberTable({ data }: { data: MemberListData }) {
  const text = useText("analysis");
  const { search } = useLocation();
  const { count, offset, perPage, members, language, project } = data;
  const number = (value: number) => plainNumber(value, language);
  const at = (place: number) => {
    const moved = new URLSearchParams(search);
    if (place === 0) moved.delete("offset");
    else moved.set("offset", String(place));
    return `?${moved.toString()}`;
  };
  const time = (instant: string) => instantWords(instant, project.zone, language, data.now);
  return (
    <>
      <DataTable
        caption={text("behind", { count, shown: number(count) })}
        className="max-h-[36rem]"
        rows={members}
        keyOf={({ person }) => person}
        columns={[
          {
            head: text("member"),
            cell: ({ userId, person }) => (
              <Link
                to={`/p/${project.key}/members/${person}`}
                className="break-all text-accent-strong hover:underline"
              >
                {userId === "" ? `${text("visitor")} ${person}` : userId}
              </Link>
            ),
          },
          { head: text("firstSeen"), cell: ({ firstSeen }) => time(firstSeen) },
          { head: text("lastSeen"), cell: ({ lastSeen }) => time(lastSeen) },
          { head: text("events"), cell: ({ events }) => number(events), number: true },
        ]}
      />
      <nav aria-label={text("pagesOfMembers")} className="flex flex-wrap items-center gap-3 text-xs">
        <span className="tabular-nums text-ink-faint">
          {text("shown", {
            first: number(offset + 1),
            last: number(offset + members.length),
            count: number(count),
          })}
        </span>
        {offset === 0 ? null : (
          <Link to={at(Math.max(0, offset - perPage))} className="button">
            {text("previousPage")}
          </Link>
        )}
        {offset + perPage >= count ? null : (
          <Link to={at(offset + perPage)} className="button">
            {text("nextPage")}
          </Link>
        )}
        <a href={data.file} className="button" download>
          {text("csv")}
        </a>
      </nav>
    </>
  );
}
