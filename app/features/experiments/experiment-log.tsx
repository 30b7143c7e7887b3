import { momentWords } from "~/format/moment-words";
import { plainNumber } from "~/format/plain-number";
import { type TextKey, useText } from "~/i18n/use-text";
import type { ExperimentPageData } from "./experiment-page-data";

const ACTION_WORDS: Record<string, TextKey<"experiments">> = {
  "experiment.create": "didCreate",
  "experiment.save": "didSave",
  "experiment.start": "didStart",
  "experiment.ramp": "didRamp",
  "experiment.alarm": "didAlarm",
  "experiment.stop": "didStop",
  "experiment.release": "didRelease",
  "experiment.restart": "didRestart",
  "experiment.sync": "didSync",
  "experiment.archive": "didArchive",
};

/** The experiment's changes: who did what when. */
export function ExperimentLog({ data }: { data: ExperimentPageData }) {
  const text = useText("experiments");
  const { log, project, language, now, experiment } = data;
  const nameOf = (key: string) => experiment.variations.find((one) => one.key === key)?.name || key;
  return (
    <section aria-labelledby="log">
      <h2 id="log" className="text-base font-semibold">
        {text("log")}
      </h2>
      <ol className="mt-2 space-y-1.5 text-xs">
        {log.map(({ entry, action, by, at, coverage, released, reason }) => {
          const word = ACTION_WORDS[action];
          return (
            <li key={entry} className="break-words border-l-2 border-line pl-3">
              {word === undefined
                ? action
                : text(word, {
                    share: plainNumber(coverage ?? 0, language, {
                      style: "percent",
                      maximumFractionDigits: 1,
                    }),
                  })}
              {released === null ? null : (
                <span className="text-ink-soft"> · {text("follows", { variation: nameOf(released) })}</span>
              )}
              {reason === "" ? null : <span className="text-ink-soft">: {reason}</span>}
              <span className="block text-ink-faint">
                {by} · {momentWords(at, project.zone, language, now)}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
