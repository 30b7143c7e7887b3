import { Form, useNavigation } from "@remix-run/react";
import type { SpendFields } from "#server/spend/spend-line";
import type { BoardData } from "~/features/metrics/board-data";
import { TextField } from "~/frame/field";
import { useText } from "~/i18n/use-text";
import type { SpendAnswer } from "./spend-answer";

/** Enters what was spent on a day, channel and campaign; what was entered for them before is replaced. */
export function SpendForm(props: {
  data: BoardData;
  wrong: Extract<SpendAnswer, { kind: "line" }> | undefined;
}) {
  const text = useText("cost");
  const isBusy = useNavigation().state !== "idle";
  const { data, wrong } = props;
  const errorOf = (field: keyof SpendFields) =>
    wrong?.field === field ? text(`fault-${wrong.fault}`) : undefined;
  const field = (name: keyof SpendFields) => ({
    name,
    error: errorOf(name),
    defaultValue: wrong?.entered[name] ?? (name === "currency" ? data.project.currency : ""),
    autoComplete: "off",
  });
  return (
    <Form method="post" preventScrollReset className="space-y-3">
      <input type="hidden" name="intent" value="set" />
      <h3 className="text-sm font-semibold">{text("oneLine")}</h3>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField label={text("day")} type="date" required {...field("date")} />
        <TextField label={text("channel")} required maxLength={512} {...field("channel")} />
        <TextField
          label={text("campaign")}
          maxLength={512}
          hint={text("mayBeEmpty")}
          {...field("campaign")}
        />
        <div className="grid grid-cols-[1fr_6rem] gap-3">
          <TextField label={text("amount")} required inputMode="decimal" {...field("amount")} />
          <TextField label={text("currency")} maxLength={3} {...field("currency")} />
        </div>
      </div>
      <button className="button-primary" aria-busy={isBusy}>
        {text("save")}
      </button>
    </Form>
  );
}
