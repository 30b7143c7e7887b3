import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { ExperimentsPageData, ShownPortfolio } from "./experiments-page-data";
import { liftWords } from "./value-words";

const Z95 = 1.96;

/** What all experiments that ended brought: how many won, and what the shipped ones make together. */
export function PortfolioCard({ data }: { data: ExperimentsPageData }) {
  const text = useText("experiments");
  const { portfolio, language } = data;
  const { ended, won, goals } = portfolio;
  if (ended === 0) return null;
  const style = { language, currency: "" };
  const together = ({ estimate, standardError }: ShownPortfolio["goals"][number]["found"]) => {
    const words = (lift: number) => liftWords(lift, { isRelative: true, unit: "share" }, style);
    return (
      <>
        {words(estimate)}
        <span className="block text-ink-faint">
          {text("plusMinus", { size: words(Z95 * standardError).slice(1) })}
        </span>
      </>
    );
  };
  return (
    <section aria-labelledby="portfolio">
      <h2 id="portfolio" className="mb-2 text-sm font-semibold">
        {text("portfolio")}
      </h2>
      <Card className="space-y-3">
        <p>
          {text("winRate", {
            count: ended,
            won,
            share: plainNumber(won / ended, language, { style: "percent", maximumFractionDigits: 0 }),
          })}
        </p>
        <p className="max-w-prose text-xs text-ink-faint">{text("portfolioAbout")}</p>
        {goals.length === 0 ? null : (
          <DataTable
            caption={text("portfolio")}
            rows={goals}
            keyOf={({ name }) => name}
            columns={[
              { head: text("goals"), cell: ({ name }) => name },
              { head: text("tried"), number: true, cell: ({ experiments }) => experiments },
              { head: text("released"), number: true, cell: ({ shipped }) => shipped },
              {
                head: text("asFound"),
                number: true,
                cell: ({ shipped, found }) => (shipped === 0 ? "—" : together(found)),
              },
              {
                head: text("asBelieved"),
                number: true,
                cell: ({ shipped, shrunken }) => (shipped === 0 ? "—" : together(shrunken)),
              },
            ]}
          />
        )}
      </Card>
    </section>
  );
}
