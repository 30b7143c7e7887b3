import type { ReactNode } from "react";
import type { AcquisitionCost } from "#queries/acquisition/acquisition-cost";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import type { BoardData } from "~/features/metrics/board-data";
import { figure } from "~/format/figure";
import { exactMoney } from "~/format/money";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { paybackWords, returnWords } from "./return-words";

/** What was spent in all, how much of it came back, and when all of it. */
export function CostFigures({ cost, data }: { cost: AcquisitionCost; data: BoardData }) {
  const text = useText("cost");
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const { total, untraced, unpriced } = cost;
  const { spend, rewards, payback, returns } = total;
  const first = returns[0]?.days ?? 0;
  return (
    <section aria-label={text("figures")} className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
      <Figure
        name={text("spend")}
        value={spend === null ? text("noSpend") : figure(spend, "money", style).text}
      >
        {text("andRewards", { rewards: exactMoney(rewards, style) })}
        {Number(untraced) === 0 ? null : ` ${text("untraced", { rewards: exactMoney(untraced, style) })}`}
        {unpriced === 0 ? null : ` ${text("unpriced", { count: unpriced })}`}
      </Figure>
      <Card>
        <h2 className="font-medium text-ink-soft">{text("returns")}</h2>
        <dl className="mt-2 grid grid-cols-3 gap-2">
          {returns.map((one) => (
            <div key={one.days}>
              <dt className="text-xs text-ink-faint">{text("inDays", { count: one.days })}</dt>
              <dd
                className={`w-fit text-xl font-semibold tabular-nums ${one.immature && one.ratio !== null ? "hatched" : ""}`}
              >
                {returnWords(one, language)}
                {one.immature ? <span className="sr-only"> {text("immature")}</span> : null}
              </dd>
              <dd className="text-2xs tabular-nums text-ink-faint">
                {`n = ${plainNumber(one.members, language)}`}
              </dd>
            </div>
          ))}
        </dl>
        {returns.every(({ members }) => members === 0) ? (
          <p className="mt-2 text-xs text-ink-faint">{text("nothingReturned", { count: first })}</p>
        ) : returns.some(({ immature }) => immature) ? (
          <p className="mt-2 text-xs text-ink-faint">{text("immatureHint")}</p>
        ) : null}
      </Card>
      <Figure
        name={text("payback")}
        value={paybackWords(payback, total.cost, text)}
        badge={payback.immature && payback.watched !== null ? text("immature") : undefined}
      >
        {text("paybackOf", {
          count: payback.members,
          shown: plainNumber(payback.members, language),
        })}
      </Figure>
    </section>
  );
}

const Figure = (props: { name: string; value: string; badge?: string | undefined; children: ReactNode }) => (
  <Card>
    <div className="flex items-start justify-between gap-2">
      <h2 className="font-medium text-ink-soft">{props.name}</h2>
      {props.badge === undefined ? null : <Badge tone="warn">{props.badge}</Badge>}
    </div>
    <p className="mt-1 text-2xl font-semibold tabular-nums tracking-tight">{props.value}</p>
    <p className="mt-1 text-xs text-ink-faint">{props.children}</p>
  </Card>
);
