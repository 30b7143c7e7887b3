import { useFetcher } from "@remix-run/react";
import { useState } from "react";
import type { FunnelParams } from "#queries/funnel/funnel-question";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import type { loader } from "~/routes/project.funnels.drivers";
import { DriversTable, PERCENT } from "./drivers-table";

/** What tells those who went on from those who stopped; asked for when somebody wants to know. */
export function Drivers(props: {
  asked: FunnelParams;
  /** the page's own address, with the steps */
  search: URLSearchParams;
  project: string;
  language: Language;
}) {
  const { asked, project, language } = props;
  const text = useText("funnels");
  const fetcher = useFetcher<typeof loader>();
  const gaps = gapsOf(asked);
  const [gap, setGap] = useState(0);
  const [entry, goal] = gaps[gap] ?? [1, asked.steps.length];
  const own = { steps: JSON.stringify(asked.steps), entry_step: String(entry), goal_step: String(goal) };
  const search = new URLSearchParams(props.search);
  for (const [name, value] of Object.entries(own)) search.set(name, value);
  const found = fetcher.state === "idle" ? fetcher.data : undefined;
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("drivers")}</h2>
      <p className="mt-1 max-w-prose text-sm text-ink-soft">{text("driversIntro")}</p>
      <div className="mt-3 flex flex-wrap items-end gap-3">
        <label className="block text-xs font-medium text-ink-soft">
          {text("driversBetween")}
          <select
            value={gap}
            onChange={(event) => setGap(Number(event.currentTarget.value))}
            className="field-small mt-1 block font-normal"
          >
            {gaps.map(([from, to], place) => (
              <option key={`${from} ${to}`} value={place}>
                {text("driversGap", { from, to })}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className="button"
          disabled={fetcher.state !== "idle"}
          onClick={() => fetcher.load(`/p/${project}/funnels/drivers?${search.toString()}`)}
        >
          {text(fetcher.state === "idle" ? "driversAsk" : "driversAsking")}
        </button>
        {found === undefined ? null : (
          <CsvLink file="analyses/funnel-drivers" asked={own} of={text("drivers")} />
        )}
      </div>
      <div role="status" className="mt-3 space-y-3">
        {found === undefined ? null : found.drivers.length === 0 ? (
          <p className="text-ink-soft">{text("driversNone")}</p>
        ) : (
          <>
            <p className="text-sm">
              {text("driversFound", {
                members: plainNumber(found.members, language),
                share: plainNumber(found.converted / found.members, language, PERCENT),
                tested: plainNumber(found.tested, language),
              })}
            </p>
            <DriversTable
              drivers={found.drivers}
              language={language}
              behind={({ subject, value }) => {
                const place = new URLSearchParams(search);
                place.set("subject", subject);
                place.set("value", value);
                place.set("page", "funnels");
                return `/p/${project}/behind/funnel-drivers?${place.toString()}`;
              }}
            />
            <p className="max-w-prose text-xs text-ink-faint">{text("driversCaution")}</p>
          </>
        )}
      </div>
    </Card>
  );
}

/** From which step to which: the whole way, then from each required step to the next. */
function gapsOf({ steps, order }: FunnelParams): [number, number][] {
  const required = steps.flatMap(({ optional }, at) => (order !== "any" && optional ? [] : [at + 1]));
  const gaps = required.slice(1).map((step, at): [number, number] => [required[at] ?? 1, step]);
  return gaps.length === 1 ? gaps : [[1, steps.length], ...gaps];
}
