import { Form } from "@remix-run/react";
import type { MetricUnit } from "#queries/metrics/metric";
import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import { type TextKey, useText } from "~/i18n/use-text";
import {
  type ShownEffect,
  type ShownPart,
  type Split,
  SPLITS,
  type ReadingPlace,
  type ToldApart,
} from "./scorecard-data";
import { isBoundless, liftWords } from "./value-words";

const SPLIT_WORDS: Record<Split, TextKey<"scorecard">> = {
  tenure: "splitTenure",
  channel: "splitChannel",
  "context.os.name": "splitPlatform",
  "join.channel": "splitJoin",
};
const TENURE_WORDS: Record<string, TextKey<"scorecard">> = {
  new: "tenureNew",
  existing: "tenureExisting",
  visitor: "tenureVisitor",
};
const MOST_PARTS = 20;

interface Row {
  part: ShownPart;
  goal: string;
  unit: MetricUnit;
  effect: ShownEffect;
}

/** The goals among members told apart by something that the experiment does not change. */
export function PartsCard({
  data,
  told,
  nameOf,
}: {
  data: ReadingPlace;
  told: ToldApart;
  nameOf: (variation: string) => string;
}) {
  const text = useText("scorecard");
  const { language, project } = data;
  const { split, parts } = told;
  const style = { language, currency: project.currency };
  const shown = parts.slice(0, MOST_PARTS);
  const rows = shown.flatMap((part) =>
    part.goals.flatMap(({ name, unit, effects }) =>
      effects.map((effect): Row => ({ part, goal: name, unit, effect })),
    ),
  );
  const valueWords = (value: string) => {
    const word = split === "tenure" ? TENURE_WORDS[value] : undefined;
    return word === undefined ? value || "—" : text(word);
  };
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("parts")}</h2>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("partsAbout")}</p>
      <Form className="my-3 flex flex-wrap items-end gap-2 print:hidden" preventScrollReset>
        <label className="block text-xs font-medium text-ink-soft">
          {text("partsBy")}
          <select name="by" defaultValue={split ?? ""} className="field-small mt-1 block font-normal">
            <option value="">{text("partsNone")}</option>
            {SPLITS.map((one) => (
              <option key={one} value={one}>
                {text(SPLIT_WORDS[one])}
              </option>
            ))}
          </select>
        </label>
        <button className="button">{text("partsShow")}</button>
      </Form>
      {rows.length === 0 ? null : (
        <DataTable
          caption={text("parts")}
          rows={rows}
          keyOf={({ part, goal, effect }) => [part.value, goal, effect.variation].join(" ")}
          columns={[
            { head: text("part"), cell: ({ part }) => valueWords(part.value) },
            {
              head: text("exposed"),
              number: true,
              cell: ({ part }) =>
                plainNumber(
                  part.members.reduce((sum, members) => sum + members, 0),
                  language,
                ),
            },
            { head: text("metric"), cell: ({ goal }) => goal },
            { head: text("treatment"), cell: ({ effect }) => nameOf(effect.variation) },
            {
              head: text("lift"),
              number: true,
              cell: ({ effect, unit }) =>
                effect.estimate === null
                  ? "—"
                  : liftWords(effect.estimate, { isRelative: effect.isRelative, unit }, style),
            },
            {
              head: text("interval"),
              number: true,
              cell: ({ effect: { interval, isRelative }, unit }) =>
                interval === null || isBoundless(interval)
                  ? text("cannotTell")
                  : text("fromTo", {
                      low: liftWords(interval.low, { isRelative, unit }, style),
                      high: liftWords(interval.high, { isRelative, unit }, style),
                    }),
            },
          ]}
        />
      )}
      {parts.length > shown.length ? (
        <p className="mt-2 text-xs text-ink-faint">
          {text("tooMany", { count: shown.length, all: parts.length })}
        </p>
      ) : null}
    </Card>
  );
}
