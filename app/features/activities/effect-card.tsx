import type { ActivityEffect } from "#queries/activities/activity-effect";
import type { EffectAsked } from "#queries/activities/activity-effect-analysis";
import { Card } from "~/components/ui/card";
import { plainNumber } from "~/format/plain-number";
import { useValueWord } from "~/features/analysis/use-value-word";
import { CsvLink } from "~/features/analysis/csv-link";
import { CountLink } from "~/features/behind/count-link";
import { useText } from "~/i18n/use-text";
import type { ActivitiesPageData } from "./activities-page-data";
import { differenceWords } from "./difference-words";
import { MatchedTables } from "./matched-tables";

/** What taking part changed, against members like those who did; and why nothing is said, where that is so. */
export function EffectCard(props: { data: ActivitiesPageData; asked: EffectAsked; effect: ActivityEffect }) {
  const text = useText("activities");
  const typeWord = useValueWord("property.activity_type");
  const { data, asked, effect } = props;
  const { match, members, cannibalised, runs } = effect;
  const { language, project } = data;
  const about = text("effectOf", { name: asked.of === "type" ? typeWord(asked.name) : asked.name });
  const number = (value: number) => plainNumber(value, language);
  const style = { language, currency: project.currency };
  return (
    <Card>
      <div className="flex items-start justify-between gap-3">
        <h2 className="min-w-0 break-words text-base font-semibold">{about}</h2>
        <CsvLink file="analyses/activity-effect" asked={asked} of={about} />
      </div>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("effectIntro")}</p>
      <p className="mt-3 text-sm">
        {text(runs === 1 ? "matchedOfOne" : "matchedOfSeveral", {
          count: runs,
          matched: number(match.matched),
          took: number(match.took),
          others: number(match.others),
        })}
      </p>
      <dl aria-label={text("sides")} className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-xs">
        {(["took", "matched", "others"] as const).map((who) => (
          <div key={who} className="flex gap-1">
            <dt className="text-ink-faint">{text(`side_${who}`)}</dt>
            <dd className="tabular-nums">
              <CountLink
                {...{ count: members[who], language }}
                place={{ ...asked, who }}
                analysis="activity-effect"
                page="activities"
              />
            </dd>
          </div>
        ))}
      </dl>
      <MatchedTables
        {...{ effect, data }}
        behind={{
          ...{ analysis: "activity-effect", page: "activities" },
          place: (number) => ({ ...asked, who: "took", number }),
        }}
        caption={text("perMember")}
      >
        {cannibalised === null ? null : (
          <p className="mt-2 rounded-md bg-bad-soft px-3 py-2 text-sm text-bad" role="note">
            {text("cannibalised", { amount: differenceWords(cannibalised, "sales_30", style) })}
          </p>
        )}
      </MatchedTables>
    </Card>
  );
}
