import { Form, Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import type { SqlPageData } from "./sql-page-data";

/** The project's saved questions; one's own can be removed. */
export function SavedList({ data }: { data: SqlPageData }) {
  const text = useText("sql");
  const { saved, opened, project } = data;
  return (
    <section aria-labelledby="saved">
      <h2 id="saved" className="text-sm font-semibold">
        {text("saved")}
      </h2>
      {saved.length === 0 ? <p className="mt-2 text-xs text-ink-soft">{text("savedNone")}</p> : null}
      <ul className="mt-2 space-y-1 text-sm">
        {saved.map(({ id, name, mine }) => (
          <li key={id} className="flex items-baseline justify-between gap-2">
            <Link
              to={`/p/${project.key}/sql?query=${id}`}
              aria-current={opened?.id === id ? "true" : undefined}
              className={`min-w-0 break-words hover:underline ${opened?.id === id ? "font-semibold" : "text-accent-strong"}`}
            >
              {name}
            </Link>
            {mine ? (
              <details>
                <summary
                  className="cursor-pointer text-xs text-bad hover:underline"
                  aria-label={text("removeNamed", { name })}
                >
                  {text("remove")}
                </summary>
                <Form method="post" className="mt-1">
                  <input type="hidden" name="query" value={id} />
                  <button name="intent" value="remove" className="button h-7 px-2 text-bad">
                    {text("reallyRemove")}
                  </button>
                </Form>
              </details>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
