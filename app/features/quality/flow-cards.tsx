import { Link, useLocation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { byteWords } from "~/format/byte-words";
import { compactNumber } from "~/format/compact-number";
import { durationWords } from "~/format/duration-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { QualityPageData } from "./quality-page-data";

/** One figure with the words that put it in its place. */
function FlowCard(props: { label: string; value: string; exact?: string; words: string; to?: string }) {
  const { search } = useLocation();
  return (
    <Card>
      <p className="text-xs font-medium text-ink-soft">
        {props.to === undefined ? (
          props.label
        ) : (
          <Link to={{ pathname: props.to, search }} className="text-accent-strong hover:underline">
            {props.label}
          </Link>
        )}
      </p>
      <p className="mt-1 text-2xl font-semibold tabular-nums" title={props.exact}>
        {props.value}
      </p>
      <p className="mt-1 text-xs text-ink-faint">{props.words}</p>
    </Card>
  );
}

/** What came in over the period and what became of it. */
export function FlowCards({ data }: { data: QualityPageData }) {
  const text = useText("quality");
  const { language, quality, depth } = data;
  const { total, lag } = quality;
  const strangers = data.strangers.reduce((sum, { requests }) => sum + requests, 0);
  const counts = [
    ["accepted", total.accepted],
    ["stored", total.stored],
    ["duplicates", total.duplicates],
    ["quarantined", total.quarantined],
  ] as const;
  const shareOf = (count: number) =>
    total.accepted === 0
      ? text("events")
      : text("shareOfAccepted", {
          share: plainNumber(count / total.accepted, language, {
            style: "percent",
            minimumFractionDigits: 1,
            maximumFractionDigits: 1,
          }),
        });
  return (
    <div className="grid grid-cols-2 gap-4 md:grid-cols-4 xl:grid-cols-7">
      {counts.map(([name, count]) => (
        <FlowCard
          key={name}
          label={text(name)}
          value={compactNumber(count, language)}
          exact={plainNumber(count, language)}
          words={name === "accepted" ? text("events") : shareOf(count)}
          {...(name === "quarantined" ? { to: `/p/${data.project.key}/quality/quarantine` } : {})}
        />
      ))}
      <FlowCard
        label={text("refused")}
        value={compactNumber(total.refused + strangers, language)}
        words={text("requests")}
      />
      <FlowCard
        label={text("inFlight")}
        value={depth === null ? "—" : depth.segments === 0 ? "0" : byteWords(depth.bytes, language)}
        words={
          depth === null
            ? text("waitingUnknown")
            : depth.segments === 0
              ? text("waitingNone")
              : `${text("waiting", { segments: depth.segments })}; ${text("waitingSince", { time: durationWords(depth.lagSeconds * 1000, language) })}`
        }
      />
      <FlowCard
        label={text("lag")}
        value={lag.p50 === null ? "—" : `≤ ${durationWords(lag.p50, language)}`}
        words={
          lag.p50 === null || lag.p99 === null
            ? text("lagNone")
            : text("lagWords", {
                p50: durationWords(lag.p50, language),
                p99: durationWords(lag.p99, language),
              })
        }
      />
    </div>
  );
}
