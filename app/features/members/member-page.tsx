import { Link, useLocation } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { courseAddress } from "~/features/segments/course-address";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";
import { EventChips } from "./event-chips";
import { MemberIdentity } from "./member-identity";
import { MemberNumbers } from "./member-numbers";
import type { MemberPageData } from "./member-page-data";
import { Timeline } from "./timeline";
import { useMemberWord } from "./use-member-word";

/** One member: what they did in numbers and event by event, and who they are. */
export function MemberPage({ data }: { data: MemberPageData }) {
  const text = useText("members");
  const word = useMemberWord();
  const { pathname, search } = useLocation();
  const { project, details, chosen, timeline } = data;
  const { member, verdict } = details;
  return (
    <div className="space-y-6">
      <header>
        <Link
          to={{ pathname: `/p/${project.key}/members`, search: viewSearch(search) }}
          className="text-xs text-accent-strong hover:underline"
        >
          {text("back")}
        </Link>
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="break-all text-xl font-semibold">{word(member)}</h1>
          {verdict.verdict === "counts" ? null : <Badge tone="warn">{text(verdict.verdict)}</Badge>}
        </div>
        {member.joined === null ? null : (
          <Link
            to={courseAddress(project.key, member.person, viewSearch(search))}
            className="text-xs text-accent-strong hover:underline"
          >
            {text("kocCourse")}
          </Link>
        )}
        {member.name === "" ? null : <p className="mt-0.5 text-ink-soft">{member.name}</p>}
      </header>
      <MemberNumbers data={data} />
      <div className="grid items-start gap-6 xl:grid-cols-3 xl:gap-4">
        <div className="min-w-0 xl:order-last">
          <MemberIdentity data={data} />
        </div>
        <section aria-labelledby="timeline" className="min-w-0 space-y-4 xl:col-span-2">
          <div>
            <h2 id="timeline" className="text-base font-semibold">
              {text("timeline")}
            </h2>
            <p className="mt-0.5 text-xs text-ink-faint">{text("timelineAbout", { zone: project.zone })}</p>
          </div>
          <EventChips data={data} />
          <Timeline key={`${pathname} ${chosen.join("\n")} ${timeline.from}`} data={data} />
        </section>
      </div>
    </div>
  );
}
