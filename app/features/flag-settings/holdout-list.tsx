import { Badge } from "~/components/ui/badge";
import { DataTable } from "~/components/ui/data-table";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { useFlagWords } from "~/features/flags/use-flag-words";
import { Section } from "~/features/quality/section";
import { momentWords } from "~/format/moment-words";
import { useText } from "~/i18n/use-text";
import { AskedOnce } from "./asked-once";
import { NamedKey } from "./named-key";
import type { FlagSettingsData, ListedHoldout } from "./flag-settings-data";
import { NewEntry } from "./new-entry";
import { SmallField } from "./small-fields";

/** Shares of members that are kept out of experiments, and until when. */
export function HoldoutList({ data, problem }: { data: FlagSettingsData; problem: FlagProblem | undefined }) {
  const text = useText("flagSettings");
  const { share } = useFlagWords();
  const { holdouts, project, language, now, mayEdit } = data;
  return (
    <Section id="holdouts" title={text("holdouts")} about={text("holdoutsAbout")}>
      {holdouts.length === 0 ? (
        <p className="text-ink-soft">{text("holdoutsNone")}</p>
      ) : (
        <DataTable
          caption={text("holdouts")}
          rows={holdouts}
          keyOf={({ key }) => key}
          columns={[
            {
              head: text("name"),
              cell: (one) => <NamedKey of={one} />,
            },
            { head: text("share"), number: true, cell: (one) => share(one.share) },
            {
              head: text("drawnBy"),
              cell: ({ hashAttribute }) => <code className="font-mono">{hashAttribute}</code>,
            },
            {
              head: text("since"),
              cell: ({ beganAt }) => momentWords(beganAt, project.zone, language, now),
            },
            {
              head: text("state"),
              cell: ({ ended }) => (
                <Badge tone={ended ? "quiet" : "good"}>{text(ended ? "ended" : "holding")}</Badge>
              ),
            },
            ...(mayEdit
              ? [
                  {
                    head: text("change"),
                    cell: ({ key, name, ended }: ListedHoldout) =>
                      ended ? null : (
                        <AskedOnce
                          word={text("end")}
                          label={text("endNamed", { name })}
                          confirm={text("reallyEnd")}
                          intent="end"
                          field={["key", key]}
                        />
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayEdit ? (
        <NewEntry
          key={holdouts.length}
          title={text("newHoldout")}
          action={text("makeHoldout")}
          intent="holdout"
          problem={problem}
        >
          <SmallField label={text("key")} name="key" required mono />
          <SmallField label={text("name")} name="name" required maxLength={200} />
          <SmallField
            label={text("sharePercent")}
            name="share"
            type="number"
            min={0.1}
            max={99.9}
            step="any"
            required
            defaultValue={5}
          />
          <SmallField label={text("drawnBy")} name="hashAttribute" required defaultValue="id" mono />
        </NewEntry>
      ) : null}
    </Section>
  );
}
