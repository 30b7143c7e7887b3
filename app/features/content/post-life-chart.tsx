import type { PostLife } from "#queries/content/post-life-analysis";
import { type Column, DataTable } from "~/components/ui/data-table";
import { CountLink } from "~/features/behind/count-link";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

type Row = PostLife["stretches"][number];

const DAY = 24;
const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
/** So that what is rare is not told as nothing. */
const SMALL = { maximumSignificantDigits: 1 };

/** What is done with a post as it ages: the means of each stretch of its age, and how much of all interaction came by then. */
export function PostLifeChart({ life: { stretches }, language }: { life: PostLife; language: Language }) {
  const text = useText("content");
  const known = stretches.filter(({ posts }) => posts > 0);
  if (known.length === 0) return <p className="mt-3 text-ink-soft">{text("noPosts")}</p>;
  const mean = (value: number | null) =>
    value === null ? "—" : plainNumber(value, language, value < 0.1 ? SMALL : TWO_DECIMALS);
  const age = (hours: number) =>
    hours < DAY ? text("hours", { count: hours }) : text("days", { count: hours / DAY });
  const counted = (
    who: "authors" | "viewers" | "interacted",
    countOf: (row: Row) => number,
  ): Column<Row> => ({
    head: text(who),
    number: true,
    cell: (row) => (
      <CountLink
        {...{ count: countOf(row), language, analysis: "post-life", page: "content" }}
        place={{ age: String(row.to), who }}
      />
    ),
  });
  const all = known.reduce((sum, { interactions }) => sum + (interactions ?? 0), 0);
  const shareBy = (age: number) =>
    all === 0
      ? 0
      : known.reduce((sum, { to, interactions }) => (to <= age ? sum + (interactions ?? 0) : sum), 0) / all;
  return (
    <DataTable
      caption={text("life")}
      className="mt-3"
      rows={known}
      keyOf={({ to }) => String(to)}
      columns={[
        { head: text("age"), cell: ({ from, to }) => text("stretch", { from: age(from), to: age(to) }) },
        { head: text("posts"), number: true, cell: ({ posts }) => plainNumber(posts, language) },
        { head: text("viewsEach"), number: true, cell: ({ views }) => mean(views) },
        { head: text("interactionsEach"), number: true, cell: ({ interactions }) => mean(interactions) },
        counted("authors", (row) => row.authors),
        counted("viewers", (row) => row.viewers),
        counted("interacted", (row) => row.interacted),
        {
          head: text("byThen"),
          cell: ({ from, to }) => (
            <span className="flex items-center gap-2">
              <span aria-hidden="true" className="relative h-2 w-32 shrink-0 rounded bg-sunken">
                <span
                  className="absolute inset-y-0 left-0 rounded bg-accent/30"
                  style={{ width: `${shareBy(to) * 100}%` }}
                />
                <span
                  className="absolute inset-y-0 rounded bg-accent"
                  style={{ left: `${shareBy(from) * 100}%`, right: `${(1 - shareBy(to)) * 100}%` }}
                />
              </span>
              {plainNumber(shareBy(to), language, { style: "percent", maximumFractionDigits: 0 })}
            </span>
          ),
        },
      ]}
    />
  );
}
