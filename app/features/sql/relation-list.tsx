import { useText } from "~/i18n/use-text";
import type { SqlPageData } from "./sql-page-data";

/** What can be read: relations and their columns; a click puts a name where the cursor is. */
export function RelationList({ data, onPick }: { data: SqlPageData; onPick: (name: string) => void }) {
  const text = useText("sql");
  const { relations, language } = data;
  return (
    <section aria-labelledby="relations">
      <h2 id="relations" className="text-sm font-semibold">
        {text("relations")}
      </h2>
      <ul className="mt-2 space-y-1">
        {relations.map(({ name, about, columns }) => (
          <li key={name}>
            <details className="rounded-md border border-line bg-surface">
              <summary className="cursor-pointer px-3 py-2 font-mono text-xs">{name}</summary>
              <div className="border-t border-line px-3 py-2 text-xs">
                <p className="text-ink-soft">{about[language]}</p>
                <button type="button" className="button mt-2 h-7 px-2" onClick={() => onPick(name)}>
                  {text("insert", { name })}
                </button>
                <dl className="mt-2 space-y-1">
                  {columns.map((column) => (
                    <div key={column.name}>
                      <dt>
                        <button
                          type="button"
                          className="font-mono text-accent-strong hover:underline"
                          onClick={() => onPick(column.name)}
                        >
                          {column.name}
                        </button>{" "}
                        <span className="text-ink-faint">{column.type}</span>
                      </dt>
                      <dd className="text-ink-soft">{column.about[language]}</dd>
                    </div>
                  ))}
                </dl>
              </div>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}
