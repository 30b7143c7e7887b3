import type { ReactNode } from "react";
import type { MatchedEffect } from "#queries/activities/matched-effect";
import { FEWEST, MOST_APART } from "#queries/matching/match-of";
import { useText } from "~/i18n/use-text";
import type { ActivitiesPageData } from "./activities-page-data";
import { BalanceTable } from "./balance-table";
import { type EffectBehind, EffectTable } from "./effect-table";

/** What something changed for those who took part, how alike both sides were before, and why nothing is said where that is so. */
export function MatchedTables(props: {
  effect: MatchedEffect;
  data: Pick<ActivitiesPageData, "language" | "project">;
  behind: EffectBehind;
  /** of whom the numbers are */
  caption: string;
  /** what else is to be noted */
  children?: ReactNode;
}) {
  const text = useText("activities");
  const { effect, data, behind, caption } = props;
  const { refused, balance } = effect.match;
  return (
    <>
      {refused === null ? null : (
        <p className="mt-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn" role="note">
          {text(REFUSED[refused], { fewest: FEWEST, apart: MOST_APART })}
        </p>
      )}
      {props.children}
      <div className="mt-4 grid gap-6 xl:grid-cols-3">
        <div className="min-w-0 xl:col-span-2">
          <EffectTable effect={effect} data={data} behind={behind} caption={caption} />
        </div>
        <div className="min-w-0">
          <BalanceTable balance={balance} language={data.language} />
        </div>
      </div>
    </>
  );
}

const REFUSED = { few: "refusedFew", unlike: "refusedUnlike", apart: "refusedApart" } as const;
