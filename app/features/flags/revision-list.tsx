import { Form } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { CsvLink } from "~/features/analysis/csv-link";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { DifferenceList } from "./difference-list";
import type { FlagPageData } from "./flag-page-data";

/** What was published, the latest first; an earlier one is put in force again by one press. */
export function RevisionList({ data }: { data: FlagPageData }) {
  const text = useText("flags");
  const { revisions, flag, project, language, now, mayEdit, approval } = data;
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="revisions">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="revisions" className="text-base font-semibold">
          {text("revisions")}
        </h2>
        <CsvLink file={`flags/${encodeURIComponent(flag.key)}/revisions`} of={text("revisions")} />
      </div>
      <ol className="mt-2 max-h-96 space-y-3 overflow-y-auto" tabIndex={0} aria-label={text("revisions")}>
        {revisions.map(({ number, comment, by, at, approved, differences }) => (
          <li key={number} className="space-y-1 border-l-2 border-line pl-3">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-soft">
              <span className="font-medium text-ink">{text("revision", { number })}</span>
              {number === flag.live ? <Badge tone="good">{text("isInForce")}</Badge> : null}
              {approved ? <Badge tone="quiet">{text("approved")}</Badge> : null}
              <span>
                {[...(by === null ? [] : [by]), momentWords(at, project.zone, language, now)].join(" · ")}
              </span>
            </p>
            {comment === "" ? null : <p className="break-words text-xs">{comment}</p>}
            <DifferenceList differences={differences} />
            {mayEdit && number !== flag.live && (approved || !approval) ? (
              <Form method="post" preventScrollReset>
                <input type="hidden" name="to" value={number} />
                <input type="hidden" name="seen" value={flag.live} />
                <input type="hidden" name="comment" value={text("revertComment", { number })} />
                <button
                  name="intent"
                  value="revert"
                  className="button h-7 px-2 text-xs"
                  aria-label={text("revertTo", { number })}
                >
                  {text("revert")}
                </button>
              </Form>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
