import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { agoWords } from "~/format/ago-words";
import { momentWords } from "~/format/moment-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { ExperimentPageData } from "./experiment-page-data";
import type { LiveArms } from "./live-arms";
import { useLiveArms } from "./use-live-arms";

/** Who comes into a running experiment, within seconds of their exposure. */
export function LiveCard({ data }: { data: ExperimentPageData }) {
  const text = useText("experiments");
  const { project, experiment } = data;
  const { arms, lost } = useLiveArms(project.key, experiment.key);
  return (
    <Card>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-base font-semibold">{text("live")}</h2>
        <p role="status" className={`text-xs ${lost ? "text-bad" : "text-ink-faint"}`}>
          {text(lost ? "liveLost" : arms === null ? "liveWaiting" : "liveOn")}
        </p>
      </div>
      {arms === null ? (
        <div aria-hidden="true" className="mt-3 h-28 animate-pulse rounded bg-sunken" />
      ) : (
        <Arms live={arms} data={data} />
      )}
    </Card>
  );
}

function Arms({ live, data }: { live: LiveArms; data: ExperimentPageData }) {
  const text = useText("experiments");
  const { project, experiment, language } = data;
  const number = (value: number) => plainNumber(value, language);
  const nameOf = (key: string) => experiment.variations.find((one) => one.key === key)?.name || key;
  const apart = [
    ...(live.inSeveral > 0 ? [text("liveInSeveral", { count: number(live.inSeveral) })] : []),
    ...(live.unlisted > 0 ? [text("liveUnlisted", { count: number(live.unlisted) })] : []),
  ];
  return (
    <>
      <DataTable
        caption={text("live")}
        className="mt-3"
        rows={live.arms}
        keyOf={({ variation }) => variation}
        columns={[
          { head: text("variation"), cell: ({ variation }) => nameOf(variation) },
          { head: text("liveMembers"), number: true, cell: ({ members }) => number(members) },
          { head: text("liveRecent"), number: true, cell: ({ recent }) => number(recent) },
          { head: text("liveExposures"), number: true, cell: ({ exposures }) => number(exposures) },
          {
            head: text("liveLast"),
            number: true,
            cell: ({ last }) =>
              last === null ? (
                "—"
              ) : (
                <time
                  dateTime={new Date(last).toISOString()}
                  title={momentWords(last, project.zone, language, live.now)}
                >
                  {agoWords(live.now - last, language)}
                </time>
              ),
          },
        ]}
      />
      {live.arms.every(({ exposures }) => exposures === 0) && apart.length === 0 ? (
        <p className="mt-2 max-w-prose text-xs text-ink-soft">{text("liveNone")}</p>
      ) : null}
      {apart.length === 0 ? null : <p className="mt-2 text-xs text-ink-soft">{apart.join(" ")}</p>}
    </>
  );
}
