import { Form, Link } from "@remix-run/react";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import { DraftEditor } from "./draft-editor";
import { DraftList } from "./draft-list";
import { FlagInForce } from "./flag-in-force";
import { FlagLog } from "./flag-log";
import type { FlagPageData, FlagRefusal } from "./flag-page-data";
import { FlagSnippet } from "./flag-snippet";
import { KillSwitch } from "./kill-switch";
import { Refusal } from "./refusal";
import { RevisionList } from "./revision-list";
import { TryBox } from "./try-box";
import { TYPE_WORDS } from "./type-words";

/** One flag: what is in force, what waits to be, how it is tried, and what became of it. */
export function FlagPage({ data, refused }: { data: FlagPageData; refused: FlagRefusal | undefined }) {
  const text = useText("flags");
  const { project, flag, states, definition, edited, mayEdit, snippet } = data;
  const inEditor = refused?.intent === "save" ? refused.problem : undefined;
  return (
    <div className="space-y-6">
      <header>
        <Link to={`/p/${project.key}/flags`} className="text-xs text-accent-strong hover:underline">
          {text("backToFlags")}
        </Link>
        <h1 className="mt-1 break-all font-mono text-xl font-semibold">{flag.key}</h1>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-xs text-ink-faint">
          <span>{text(TYPE_WORDS[flag.type])}</span>
          {flag.owner === null ? null : <span>{text("ownedBy", { name: flag.owner })}</span>}
          {flag.archived ? <Badge tone="quiet">{text("isArchived")}</Badge> : null}
        </p>
        {definition === null || definition.description === "" ? null : (
          <p className="mt-2 max-w-prose whitespace-pre-wrap break-words text-ink-soft">
            {definition.description}
          </p>
        )}
        <div className="mt-3 flex flex-wrap gap-x-8 gap-y-3">
          {states.map((place) => (
            <KillSwitch
              key={place.environment}
              flag={flag.key}
              place={place}
              mayEdit={mayEdit && !flag.archived}
            />
          ))}
        </div>
      </header>
      {refused !== undefined && inEditor === undefined ? <Refusal problem={refused.problem} /> : null}
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="min-w-0 space-y-6">
          <FlagInForce data={data} />
          <DraftList data={data} />
          {mayEdit && !flag.archived ? (
            <details
              id="editor"
              key={`${flag.live} ${edited?.id ?? 0} ${edited?.turn ?? 0} ${data.drafts.length}`}
              open={edited !== null || definition === null || inEditor !== undefined}
            >
              <summary className="button inline-flex cursor-pointer">
                {text(edited === null ? "writeDraft" : "editDraft", { number: edited?.id ?? 0 })}
              </summary>
              <div className="mt-3">
                <DraftEditor data={data} problem={inEditor} />
              </div>
            </details>
          ) : null}
        </div>
        <div className="min-w-0 space-y-6">
          <TryBox data={data} />
          <RevisionList data={data} />
          <FlagLog data={data} />
          <Card>
            <h2 className="mb-2 text-base font-semibold">{text("inApp")}</h2>
            <FlagSnippet snippet={snippet} flag={flag.key} mayEdit={false} />
          </Card>
          {mayEdit && !flag.archived ? <Archive /> : null}
        </div>
      </div>
    </div>
  );
}

/** Asks before it takes the flag out of use; works without scripts. */
function Archive() {
  const text = useText("flags");
  return (
    <details className="text-xs">
      <summary className="w-fit cursor-pointer text-bad hover:underline">{text("archive")}</summary>
      <Form method="post" className="mt-2 space-y-2">
        <p className="text-ink-soft">{text("archiveHint")}</p>
        <button name="intent" value="archive" className="button h-7 px-2 text-xs text-bad">
          {text("reallyArchive")}
        </button>
      </Form>
    </details>
  );
}
