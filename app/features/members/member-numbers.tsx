import { exactMoney } from "~/format/money";
import { NOTHING } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import type { MemberPageData } from "./member-page-data";

/** How much somebody did, ever. */
export function MemberNumbers({ data }: { data: MemberPageData }) {
  const text = useText("members");
  const { language, project } = data;
  const { orders, netSales, events, activeDays, nps } = data.details.member;
  const number = (value: number) => plainNumber(value, language);
  const numbers = [
    [text("orders"), number(orders)],
    [text("netSales"), exactMoney(netSales, { language, currency: project.currency })],
    [text("events"), number(events)],
    [text("activeDays"), number(activeDays)],
    [text("nps"), nps === null ? NOTHING : number(nps)],
  ] as const;
  return (
    <Card>
      <dl className="grid grid-cols-2 gap-x-6 gap-y-4 sm:grid-cols-5">
        {numbers.map(([name, value]) => (
          <div key={name}>
            <dt className="text-xs text-ink-faint">{name}</dt>
            <dd className="mt-0.5 break-words text-lg font-semibold tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
