import { Form, Link } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { useText } from "~/i18n/use-text";
import { FlagSnippet } from "./flag-snippet";
import { FlagTable } from "./flag-table";
import type { FlagsPageData, FlagsRefusal } from "./flags-page-data";
import { NewFlagForm } from "./new-flag-form";
import { Refusal } from "./refusal";

/** The project's flags, how an app sees them, and how to make one. */
export function FlagsPage({ data, refused }: { data: FlagsPageData; refused: FlagsRefusal | undefined }) {
  const text = useText("flags");
  const { project, flags, all, mayEdit, snippet } = data;
  const forNew = refused?.flag === "" ? refused.problem : undefined;
  return (
    <div className="space-y-6">
      <header className="flex flex-wrap items-end justify-between gap-3">
        <div>
          <h1 className="text-xl font-semibold">{text("title")}</h1>
          <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
        </div>
        <Link to={`/p/${project.key}/flags/settings`} className="button">
          {text("settings")}
        </Link>
      </header>
      {refused !== undefined && forNew === undefined ? <Refusal problem={refused.problem} /> : null}
      {all === 0 ? (
        <Card className="max-w-3xl">
          <h2 className="text-base font-semibold">{text("emptyTitle")}</h2>
          <p className="mb-3 mt-1 text-ink-soft">{text("emptyBody")}</p>
          <FlagSnippet snippet={snippet} flag="new-checkout" mayEdit={mayEdit} />
        </Card>
      ) : (
        <>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Search data={data} />
            <CsvLink file="flags" />
          </div>
          {flags.length === 0 ? (
            <Card className="max-w-3xl">
              <p role="status" className="text-ink-soft">
                {text("noneFound")}
              </p>
            </Card>
          ) : (
            <FlagTable data={data} />
          )}
        </>
      )}
      {mayEdit ? <NewFlagForm key={all} problem={forNew} /> : null}
      {all === 0 ? null : (
        <details>
          <summary className="w-fit cursor-pointer text-sm text-accent-strong hover:underline">
            {text("howToSee")}
          </summary>
          <div className="mt-3 max-w-3xl">
            <FlagSnippet snippet={snippet} flag={flags[0]?.key ?? "new-checkout"} mayEdit={mayEdit} />
          </div>
        </details>
      )}
    </div>
  );
}

function Search({ data: { search, archived } }: { data: FlagsPageData }) {
  const text = useText("flags");
  return (
    <Form method="get" role="search" className="flex flex-wrap items-center gap-3">
      <input
        type="search"
        name="search"
        defaultValue={search}
        aria-label={text("search")}
        placeholder={text("search")}
        className="field-small w-64 max-w-full"
      />
      <label className="flex items-center gap-2 text-xs text-ink-soft">
        <input type="checkbox" name="archived" value="1" defaultChecked={archived} />
        {text("archivedToo")}
      </label>
      <button className="button">{text("find")}</button>
    </Form>
  );
}
