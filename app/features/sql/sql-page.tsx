import { useRef } from "react";
import { useText } from "~/i18n/use-text";
import { EXAMPLES } from "./examples";
import { RelationList } from "./relation-list";
import { SavedList } from "./saved-list";
import { SqlEditor } from "./sql-editor";
import type { SqlOutcome, SqlPageData } from "./sql-page-data";
import { SqlResult } from "./sql-result";

/** Questions in SQL: what can be read, the question, what it came to, and those that are kept. */
export function SqlPage({ data, outcome }: { data: SqlPageData; outcome: SqlOutcome | undefined }) {
  const text = useText("sql");
  const area = useRef<HTMLTextAreaElement>(null);
  const { opened, project, language } = data;
  const sql = outcome?.sql ?? opened?.sql ?? EXAMPLES[0].sql;

  const put = (words: string) => {
    const field = area.current;
    if (field === null) return;
    field.setRangeText(words, field.selectionStart, field.selectionEnd, "end");
    field.focus();
  };
  const take = (whole: string) => {
    if (area.current === null) return;
    area.current.value = whole;
    area.current.focus();
  };

  return (
    <div className="space-y-6">
      <header>
        <h1 className="text-xl font-semibold">{text("title")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
      </header>
      <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="min-w-0 space-y-6">
          <SqlEditor area={area} sql={sql} name={opened?.name ?? ""} outcome={outcome} />
          {outcome?.result ? (
            <SqlResult result={outcome.result} sql={outcome.sql} project={project.key} language={language} />
          ) : (
            <section aria-labelledby="examples">
              <h2 id="examples" className="text-sm font-semibold">
                {text("examples")}
              </h2>
              <div className="mt-2 flex flex-wrap gap-2">
                {EXAMPLES.map(({ key, sql: example }) => (
                  <button key={key} type="button" className="button" onClick={() => take(example)}>
                    {text(key)}
                  </button>
                ))}
              </div>
            </section>
          )}
        </div>
        <div className="space-y-6">
          <SavedList data={data} />
          <RelationList data={data} onPick={put} />
        </div>
      </div>
    </div>
  );
}
