import type { AcquisitionCost, CostLine } from "#queries/acquisition/acquisition-cost";
import { Card } from "~/components/ui/card";
import { type Column, DataTable } from "~/components/ui/data-table";
import { CsvLink } from "~/features/analysis/csv-link";
import { useValueWord } from "~/features/analysis/use-value-word";
import { CountLink } from "~/features/behind/count-link";
import type { BoardData } from "~/features/metrics/board-data";
import { figure } from "~/format/figure";
import { exactMoney } from "~/format/money";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { paybackWords, returnWords } from "./return-words";

/** So many campaigns of a channel are shown; the file has all. */
const MOST_CAMPAIGNS = 8;

interface Row {
  channel: string;
  /** null is the channel itself */
  campaign: string | null;
  line: CostLine;
}

function rowsOf({ channels }: AcquisitionCost): Row[] {
  return channels.flatMap(({ channel, campaigns, ...line }) => {
    const isOne = campaigns.length === 1 && campaigns[0]?.campaign === "";
    const named = isOne ? [] : campaigns.slice(0, MOST_CAMPAIGNS);
    return [
      { channel, campaign: null, line },
      ...named.map(({ campaign, ...own }) => ({ channel, campaign, line: own })),
    ];
  });
}

/** What members of each channel and campaign cost and bring back. */
export function ChannelCosts({ cost, data }: { cost: AcquisitionCost; data: BoardData }) {
  const text = useText("cost");
  const channelWord = useValueWord("join.channel");
  const { language, project } = data;
  const style = { language, currency: project.currency };
  const money = (amount: string | null) =>
    amount === null ? (
      figure(null, "money", style).text
    ) : (
      <span title={exactMoney(amount, style)}>{figure(amount, "money", style).text}</span>
    );
  const returnColumn = (place: number): Column<Row> => {
    const days = cost.total.returns[place]?.days ?? 0;
    return {
      head: text("returnIn", { count: days }),
      number: true,
      cell: ({ line }) => {
        const one = line.returns[place];
        if (one === undefined) return null;
        return (
          <span
            title={`n = ${plainNumber(one.members, language)}`}
            className={one.immature && one.ratio !== null ? "hatched" : ""}
          >
            {returnWords(one, language)}
            {one.immature && one.ratio !== null ? <span className="sr-only"> {text("immature")}</span> : null}
          </span>
        );
      },
    };
  };
  return (
    <Card>
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("channels")}</h2>
        <CsvLink file="analyses/acquisition-cost" of={text("channels")} />
      </div>
      <p className="mb-3 mt-1 max-w-prose text-xs text-ink-faint">{text("channelsIntro")}</p>
      <DataTable
        caption={text("channels")}
        className="max-h-[40rem]"
        rows={rowsOf(cost)}
        keyOf={({ channel, campaign }) => JSON.stringify([channel, campaign])}
        columns={[
          {
            head: text("channel"),
            cell: ({ channel, campaign }) =>
              campaign === null ? (
                channel === "" ? (
                  text("unknownChannel")
                ) : (
                  channelWord(channel)
                )
              ) : (
                <span className="whitespace-nowrap pl-4 font-normal text-ink-soft">
                  {campaign || text("noCampaign")}
                </span>
              ),
          },
          {
            head: text("members"),
            number: true,
            cell: ({ channel, campaign, line }) => (
              <CountLink
                count={line.members}
                place={{ channel, ...(campaign === null ? {} : { campaign }) }}
                analysis="acquisition-cost"
                page={data.page}
                language={language}
              />
            ),
          },
          {
            head: text("spend"),
            number: true,
            cell: ({ line }) =>
              line.spend === null ? (
                <span className="text-ink-faint">{text("noSpend")}</span>
              ) : (
                money(line.spend)
              ),
          },
          { head: text("rewards"), number: true, cell: ({ line }) => money(line.rewards) },
          { head: text("perMember"), number: true, cell: ({ line }) => money(line.perMember) },
          { head: text("sales"), number: true, cell: ({ line }) => money(line.sales) },
          ...cost.total.returns.map((_, place) => returnColumn(place)),
          {
            head: text("payback"),
            number: true,
            cell: ({ line }) => (
              <span
                title={`n = ${plainNumber(line.payback.members, language)}`}
                className={line.payback.immature && line.payback.days !== null ? "hatched" : ""}
              >
                {paybackWords(line.payback, line.cost, text)}
              </span>
            ),
          },
        ]}
      />
    </Card>
  );
}
