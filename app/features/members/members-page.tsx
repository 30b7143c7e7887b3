import { Link, useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { FirstEventCard } from "~/features/setup/first-event";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { MembersFilter } from "./members-filter";
import type { MembersPageData } from "./members-page-data";
import { MembersTable } from "./members-table";

/** The members of the project: found, sorted, and each a link to their own page. */
export function MembersPage({ data }: { data: MembersPageData }) {
  const text = useText("members");
  const { count, question, language } = data;
  const caption = text(question.visitors ? "foundVisitors" : "found", {
    count,
    shown: plainNumber(count, language),
  });
  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-xl font-semibold">{text("title")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
        <p className="mt-1 text-xs tabular-nums text-ink-faint">
          {text("zone", { zone: data.project.zone })}
        </p>
      </header>
      <MembersFilter question={question} />
      {count > 0 ? (
        <section aria-label={text("title")} className="space-y-3">
          <p role="status" className="text-xs tabular-nums text-ink-faint">
            {caption}
          </p>
          <MembersTable data={data} caption={caption} />
          <Parts data={data} />
        </section>
      ) : question.search === "" ? (
        <FirstEventCard
          firstEvent={data.firstEvent}
          title={text("emptyTitle")}
          body={text("emptyBody")}
          bodyWithoutKey={text("emptyNoKey")}
        />
      ) : (
        <Card className="max-w-3xl">
          <p role="status" className="break-words font-medium">
            {text("noneFound", { search: question.search })}
          </p>
          <p className="mt-1 text-ink-soft">{text("noneFoundHint")}</p>
        </Card>
      )}
    </div>
  );
}

/** Which part of the list this is, and the ways to the others and to the whole. */
function Parts({ data }: { data: MembersPageData }) {
  const text = useText("members");
  const { search } = useLocation();
  const { count, offset, perPage, members, language } = data;
  const number = (value: number) => plainNumber(value, language);
  const at = (place: number) => {
    const moved = new URLSearchParams(search);
    if (place === 0) moved.delete("offset");
    else moved.set("offset", String(place));
    return { search: moved.toString() };
  };
  return (
    <nav aria-label={text("parts")} className="flex flex-wrap items-center gap-3 text-xs">
      <span className="tabular-nums text-ink-faint">
        {text("shown", {
          first: number(offset + 1),
          last: number(offset + members.length),
          count: number(count),
        })}
      </span>
      {offset === 0 ? null : (
        <Link to={at(Math.max(0, offset - perPage))} className="button">
          {text("previous")}
        </Link>
      )}
      {offset + perPage >= count ? null : (
        <Link to={at(offset + perPage)} className="button">
          {text("next")}
        </Link>
      )}
      <a href={data.file} className="button" download>
        {text("csv")}
      </a>
    </nav>
  );
}
