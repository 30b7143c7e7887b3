import type { MatchedEffect } from "#queries/activities/matched-effect";
import { ForestBar } from "~/components/charts/forest-bar";
import { forestReach } from "~/components/charts/forest-scale";
import { DataTable } from "~/components/ui/data-table";
import { CountLink } from "~/features/behind/count-link";
import type { Difference } from "#queries/matching/matched-difference";
import { NOTHING } from "~/format/number-style";
import { useText } from "~/i18n/use-text";
import type { ActivitiesPageData } from "./activities-page-data";
import { boundsWords, signedWords, unitOf } from "./difference-words";

type NumberEffect = MatchedEffect["effects"][number];

/** Where the members behind a number of those who took part are listed. */
export interface EffectBehind {
  analysis: string;
  page: string;
  place: (number: string) => Record<string, string>;
}

/** Each number of a member who took part: against those like them, and against everybody, labelled as that. */
export function EffectTable(props: {
  effect: MatchedEffect;
  data: Pick<ActivitiesPageData, "language" | "project">;
  behind: EffectBehind;
  caption: string;
}) {
  const { effect, data, caption, behind } = props;
  const text = useText("activities");
  const style = { language: data.language, currency: data.project.currency };
  const reachOf = (unit: ReturnType<typeof unitOf>) =>
    forestReach(
      effect.effects
        .filter(({ number }) => unitOf(number) === unit)
        .flatMap(({ matched }) => matched?.interval ?? []),
    );
  const reaches = { money: reachOf("money"), share: reachOf("share"), days: reachOf("days") };
  const told = (difference: Difference | null, { number, runs }: NumberEffect, without: string) =>
    difference === null ? (
      <span className="text-ink-faint">{runs === 0 ? text("notOver") : without}</span>
    ) : (
      <>
        <span className="font-medium">{signedWords(difference.estimate, number, style)}</span>
        <span className="block text-ink-faint">
          {text("fromTo", boundsWords(difference.interval, number, style))}
        </span>
      </>
    );
  return (
    <DataTable
      caption={caption}
      className="max-h-none"
      rows={effect.effects}
      keyOf={({ number }) => number}
      columns={[
        {
          head: caption,
          cell: ({ number, runs, did }) => (
            <>
              {text(number)}
              {runs === 0 ? null : (
                <span className="block text-ink-faint">
                  {text("did")}{" "}
                  <CountLink
                    {...{ count: did, language: data.language, analysis: behind.analysis, page: behind.page }}
                    place={behind.place(number)}
                  />
                </span>
              )}
            </>
          ),
        },
        { head: text("matched"), number: true, cell: (row) => told(row.matched, row, text("noMatch")) },
        {
          head: text("axis"),
          cell: ({ number, matched }) =>
            matched === null ? null : (
              <ForestBar
                estimate={matched.estimate}
                interval={matched.interval}
                reach={reaches[unitOf(number)]}
                tone={matched.interval.low > 0 ? "good" : matched.interval.high < 0 ? "bad" : "quiet"}
              />
            ),
        },
        { head: text("naive"), number: true, cell: (row) => told(row.naive, row, NOTHING) },
      ]}
    />
  );
}
