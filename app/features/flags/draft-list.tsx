import { Form, Link } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { DifferenceList } from "./difference-list";
import { flagPath } from "./flag-path";
import type { FlagDraft, FlagPageData } from "./flag-page-data";

/** What waits to be published, each against what is in force, and what the reader may do about it. */
export function DraftList({ data }: { data: FlagPageData }) {
  const text = useText("flags");
  const { drafts } = data;
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts" className="space-y-3">
      <h2 id="drafts" className="text-base font-semibold">
        {text("drafts")}
      </h2>
      {drafts.map((draft) => (
        <DraftCard key={draft.id} draft={draft} data={data} />
      ))}
    </section>
  );
}

function DraftCard({ draft, data }: { draft: FlagDraft; data: FlagPageData }) {
  const text = useText("flags");
  const { project, flag, approval, mayEdit, language, now } = data;
  const { id, turn, comment, savedAt, approved, mine, differences, meanwhile } = draft;
  const waiting = approval && !approved;
  return (
    <Card className="space-y-2">
      <div className="flex flex-wrap items-center gap-2 text-xs text-ink-soft">
        <span className="font-medium text-ink">{text("draftNumber", { number: id })}</span>
        <span>{momentWords(savedAt, project.zone, language, now)}</span>
        {approved ? <Badge tone="good">{text("approved")}</Badge> : null}
        {waiting ? <Badge tone="warn">{text("waitsForApproval")}</Badge> : null}
        {meanwhile === null ? null : <Badge tone="warn">{text("outdated")}</Badge>}
      </div>
      {comment === "" ? null : <p className="break-words">{comment}</p>}
      {differences.length === 0 ? (
        <p className="text-xs text-ink-faint">{text("noDifference")}</p>
      ) : (
        <DifferenceList differences={differences} />
      )}
      {waiting ? <p className="text-xs text-ink-soft">{text(mine ? "askAnother" : "approveFirst")}</p> : null}
      {mayEdit ? (
        <Form method="post" preventScrollReset className="flex flex-wrap gap-2 pt-1">
          <input type="hidden" name="draft" value={id} />
          <input type="hidden" name="turn" value={turn} />
          {waiting || meanwhile !== null ? null : (
            <button name="intent" value="publish" className="button-primary h-8">
              {text("publish")}
            </button>
          )}
          {waiting && !mine ? (
            <button name="intent" value="approve" className="button-primary h-8">
              {text("approve")}
            </button>
          ) : null}
          <Link to={`${flagPath(project.key, flag.key)}?draft=${id}#editor`} className="button">
            {text("edit")}
          </Link>
          <button name="intent" value="discard" className="button text-bad">
            {text("discard")}
          </button>
        </Form>
      ) : null}
    </Card>
  );
}
