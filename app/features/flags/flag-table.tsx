import { Link } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { DataTable } from "~/components/ui/data-table";
import { agoWords } from "~/format/ago-words";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { flagPath } from "./flag-path";
import type { FlagsPageData } from "./flags-page-data";
import { KillSwitch } from "./kill-switch";
import { TYPE_WORDS } from "./type-words";

/** The flags: what each is where, whose it is, and when it was changed last. */
export function FlagTable({ data }: { data: FlagsPageData }) {
  const text = useText("flags");
  const { flags, project, language, now, mayEdit } = data;
  return (
    <DataTable
      caption={text("title")}
      className="max-h-[44rem]"
      rows={flags}
      keyOf={({ key }) => key}
      columns={[
        {
          head: text("key"),
          cell: ({ key, description, archived, drafts }) => (
            <div className="w-32 space-y-0.5 sm:w-64">
              <Link
                to={flagPath(project.key, key)}
                className="break-all font-mono text-accent-strong hover:underline"
              >
                {key}
              </Link>
              {description === "" ? null : (
                <p className="line-clamp-2 font-normal text-ink-soft">{description}</p>
              )}
              <p className="flex flex-wrap gap-1">
                {drafts === 0 ? null : <Badge tone="warn">{text("draftsWaiting", { count: drafts })}</Badge>}
                {archived ? <Badge tone="quiet">{text("isArchived")}</Badge> : null}
              </p>
            </div>
          ),
        },
        { head: text("type"), cell: ({ type }) => text(TYPE_WORDS[type]) },
        {
          head: text("environments"),
          cell: ({ key, states, archived }) => (
            <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
              {states.map((place) => (
                <KillSwitch key={place.environment} flag={key} place={place} mayEdit={mayEdit && !archived} />
              ))}
            </div>
          ),
        },
        { head: text("owner"), cell: ({ owner }) => owner ?? "—" },
        {
          head: text("changed"),
          cell: ({ changedAt }) => (
            <time
              dateTime={new Date(changedAt).toISOString()}
              title={momentWords(changedAt, project.zone, language, now)}
            >
              {agoWords(now - changedAt, language)}
            </time>
          ),
        },
      ]}
    />
  );
}
