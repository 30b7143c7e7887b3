import { Link, useLocation } from "@remix-run/react";
import type { RewardEffect } from "#queries/growth-system/reward-effect-analysis";
import { REWARDED } from "#queries/growth-system/reward-kinds";
import { Card } from "~/components/ui/card";
import { Streamed } from "~/components/ui/streamed";
import { MatchedTables } from "~/features/activities/matched-tables";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import type { BoardData } from "~/features/metrics/board-data";
import { figure } from "~/format/figure";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** What a reward changed for those who got it, against members like them who did not; worked out while the page stands. */
export function RewardEffectCard(props: {
  rewardEffect: Promise<RewardEffect>;
  reward: RewardEffect["reward"];
  data: BoardData;
}) {
  const text = useText("growthSystem");
  const { search } = useLocation();
  const addressOf = (reward: string) => {
    const asked = new URLSearchParams(search);
    asked.set("reward", reward);
    return `?${asked.toString()}`;
  };
  return (
    <Card id="reward-effect">
      <div className="flex items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("achieved")}</h2>
        <CsvLink file="analyses/reward-effect" asked={{ reward: props.reward }} of={text("achieved")} />
      </div>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("achievedIntro")}</p>
      <nav aria-label={text("achieved")} className="mt-3 flex flex-wrap gap-1">
        {REWARDED.map((reward) => (
          <Link
            key={reward}
            to={addressOf(reward)}
            preventScrollReset
            replace
            aria-current={reward === props.reward ? "true" : undefined}
            className="rounded-md px-2 py-1 text-sm text-ink-soft hover:bg-sunken aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong"
          >
            {text(`rewarded-${reward}`)}
          </Link>
        ))}
      </nav>
      <div className="mt-3">
        <Streamed value={props.rewardEffect} waiting={text("waiting")} failed={text("failed")}>
          {(effect) => <Achieved effect={effect} data={props.data} />}
        </Streamed>
      </div>
    </Card>
  );
}

const SIDES = ["rewarded", "alike", "others", "followed"] as const;

function Achieved({ effect, data }: { effect: RewardEffect; data: BoardData }) {
  const text = useText("growthSystem");
  const { language, project } = data;
  const { match, members, runs, rewarded, reward } = effect;
  const sides = {
    rewarded: members.took,
    alike: members.matched,
    others: members.others,
    followed: rewarded.members,
  };
  const number = (value: number) => plainNumber(value, language);
  const days = (value: number | null) =>
    figure(value, "per-member", { language, currency: project.currency }).text;
  if (match.took === 0) return <p className="text-sm text-ink-soft">{text("nobodyRewarded")}</p>;
  return (
    <>
      <p className="text-sm">
        {text("matchedOf", {
          count: runs,
          matched: number(match.matched),
          took: number(match.took),
          others: number(match.others),
        })}
      </p>
      <dl aria-label={text("members")} className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-xs">
        {SIDES.map((who) => (
          <div key={who} className="flex gap-1">
            <dt className="text-ink-faint">{text(`side_${who}`)}</dt>
            <dd className="tabular-nums">
              <CountLink
                {...{ count: sides[who], language, place: { reward, who } }}
                {...{ analysis: "reward-effect", page: "growth" }}
              />
            </dd>
          </div>
        ))}
      </dl>
      {rewarded.times === 0 ? null : (
        <p className="mt-1 text-sm text-ink-soft">
          {text("beforeAndAfter", {
            count: rewarded.times,
            shown: number(rewarded.times),
            before: days(rewarded.before),
            after: days(rewarded.after),
          })}
        </p>
      )}
      <MatchedTables
        {...{ effect, data }}
        behind={{
          ...{ analysis: "reward-effect", page: "growth" },
          place: (number) => ({ reward, who: "rewarded", number }),
        }}
        caption={text("eachRewarded")}
      />
    </>
  );
}
