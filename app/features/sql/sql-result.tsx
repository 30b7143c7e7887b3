import type { SqlResult as Result } from "#queries/sql/ask-sql";
import type { Cell } from "#queries/table";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { Language } from "~/i18n/languages";
import { isNumberType } from "./column-kinds";
import { ResultChart } from "./result-chart";

const MOST_SHOWN = 1_000;

/** What a question came to: a picture where it makes one, the rows, and the whole as a file. */
export function SqlResult(props: { result: Result; sql: string; project: string; language: Language }) {
  const { result, sql, project, language } = props;
  const text = useText("sql");
  const { columns, rows, truncated, ms } = result;
  const shown = rows.slice(0, MOST_SHOWN).map((cells, place) => ({ cells, place }));
  const file = `/api/v1/sql?${new URLSearchParams({ project, format: "csv", sql }).toString()}`;
  const words = (cell: Cell | undefined) => (cell === null || cell === undefined ? "—" : String(cell));
  return (
    <section aria-labelledby="result" className="space-y-4">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="result" className="text-base font-semibold">
          {text("result")}
        </h2>
        <p className="text-xs text-ink-soft" role="status">
          {text(rows.length === 1 ? "oneRow" : "rows", { count: plainNumber(rows.length, language) })}
          {" · "}
          {text("took", { ms: plainNumber(ms, language) })}
        </p>
        <a className="button ml-auto h-8" href={file} download>
          CSV
        </a>
      </div>
      {truncated ? <p className="text-sm text-ink-soft">{text("truncated")}</p> : null}
      {rows.length > MOST_SHOWN ? (
        <p className="text-sm text-ink-soft">
          {text("firstShown", { count: plainNumber(MOST_SHOWN, language) })}
        </p>
      ) : null}
      {rows.length === 0 ? (
        <Card>
          <p className="text-ink-soft">{text("noRows")}</p>
        </Card>
      ) : (
        <>
          <ResultChart result={result} language={language} />
          <DataTable
            caption={text("result")}
            className="max-h-[36rem]"
            rows={shown}
            keyOf={({ place }) => String(place)}
            columns={columns.map(({ name, type }, place) => ({
              head: name,
              number: place > 0 && isNumberType(type),
              cell: ({ cells }: (typeof shown)[number]) => words(cells[place]),
            }))}
          />
        </>
      )}
    </section>
  );
}
