import { Link, useLocation } from "@remix-run/react";
import type { Member } from "#queries/members/member";
import { DataTable } from "~/components/ui/data-table";
import { useValueWord } from "~/features/analysis/use-value-word";
import { fullDay } from "~/format/full-day";
import { instantWords } from "~/format/instant-words";
import { exactMoney } from "~/format/money";
import { NOTHING } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import type { MembersPageData } from "./members-page-data";
import { useMemberWord } from "./use-member-word";

/** The members of a part of the list, each leading to their own page. */
export function MembersTable({ data, caption }: { data: MembersPageData; caption: string }) {
  const text = useText("members");
  const word = useMemberWord();
  const channelWord = useValueWord("join.channel");
  const search = viewSearch(useLocation().search);
  const { language, project, now } = data;
  const time = (instant: string) => instantWords(instant, project.zone, language, now);
  const number = (value: number) => plainNumber(value, language);
  const who = (member: Member) => (
    <div className="w-max min-w-28 max-w-56 break-words">
      <Link
        to={{ pathname: `/p/${project.key}/members/${member.person}`, search }}
        className="text-accent-strong hover:underline"
      >
        {word(member)}
      </Link>
      {member.name === "" || member.name.toLowerCase() === member.userId.toLowerCase() ? null : (
        <span className="block font-normal text-ink-faint">{member.name}</span>
      )}
    </div>
  );
  return (
    <DataTable
      caption={caption}
      className="max-h-[44rem]"
      rows={data.members}
      keyOf={({ person }) => person}
      columns={[
        { head: text("member"), cell: who },
        { head: text("channel"), cell: ({ channel }) => (channel === "" ? NOTHING : channelWord(channel)) },
        {
          head: text("joined"),
          cell: ({ joinedDay }) =>
            joinedDay === null ? (
              <span className="text-ink-faint">{text("neverJoined")}</span>
            ) : (
              fullDay(joinedDay, language)
            ),
        },
        { head: text("firstSeen"), cell: ({ firstSeen }) => time(firstSeen) },
        { head: text("lastSeen"), cell: ({ lastSeen }) => time(lastSeen) },
        { head: text("events"), cell: ({ events }) => number(events), number: true },
        { head: text("orders"), cell: ({ orders }) => number(orders), number: true },
        {
          head: text("netSales"),
          cell: ({ netSales }) => exactMoney(netSales, { language, currency: project.currency }),
          number: true,
        },
      ]}
    />
  );
}
