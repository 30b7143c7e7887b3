import type { Koc } from "#queries/social/koc-analysis";
import type { Column } from "~/components/ui/data-table";
import { keyOfMoney } from "~/components/ui/sorted-rows";
import { figureWords } from "~/format/figure";
import { exactMoney } from "~/format/money";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import type { Text } from "~/i18n/use-text";

type Parts = Pick<Koc["best"][number], "posts" | "perPost" | "invitees" | "sales">;

/** A KOC score in writing: "97.7". */
export const scoreWords = (score: number, language: Language): string =>
  plainNumber(score, language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What a KOC score is made of, as columns. */
export const scoreParts = (text: Text<"segments">, style: NumberStyle): Column<Parts>[] => [
  {
    head: text("posts"),
    number: true,
    by: ({ posts }) => posts,
    cell: ({ posts }) => plainNumber(posts, style.language),
  },
  {
    head: text("perPost"),
    number: true,
    by: ({ perPost }) => perPost,
    cell: ({ perPost }) => figureWords(perPost, "number", style),
  },
  {
    head: text("invitees"),
    number: true,
    by: ({ invitees }) => invitees,
    cell: ({ invitees }) => plainNumber(invitees, style.language),
  },
  {
    head: text("touchedSales"),
    number: true,
    by: ({ sales }) => keyOfMoney(sales),
    cell: ({ sales }) => <span title={exactMoney(sales, style)}>{figureWords(sales, "money", style)}</span>,
  },
];
