import { Card } from "~/components/ui/card";
import type { BoardData } from "~/features/metrics/board-data";
import { useText } from "~/i18n/use-text";
import type { SpendAnswer } from "./spend-answer";
import { SpendFile } from "./spend-file";
import { SpendForm } from "./spend-form";
import { SpendTable } from "./spend-table";

/** What was spent on a day, channel and campaign; `entries` is how many the period has in all. */
export interface SpendEntry {
  day: string;
  channel: string;
  campaign: string;
  amount: string;
  entries: number;
}

/** What was spent in the period, and how it is entered: a line, or a file of them. */
export function SpendCard(props: {
  data: BoardData;
  entries: readonly SpendEntry[];
  mayEdit: boolean;
  wrong: SpendAnswer | undefined;
}) {
  const text = useText("cost");
  const { data, entries, mayEdit, wrong } = props;
  return (
    <Card id="spend">
      <h2 className="text-base font-semibold">{text("entered")}</h2>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">
        {text(mayEdit ? "enteredIntro" : "enteredByOthers")}
      </p>
      {mayEdit ? (
        <div className="mt-4 grid items-start gap-6 lg:grid-cols-2">
          <SpendForm data={data} wrong={wrong?.kind === "line" ? wrong : undefined} />
          <SpendFile data={data} wrong={wrong?.kind === "line" ? undefined : wrong} />
        </div>
      ) : null}
      {entries.length === 0 ? null : <SpendTable {...{ data, entries, mayEdit }} />}
    </Card>
  );
}
