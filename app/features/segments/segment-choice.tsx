import { useState } from "react";
import type { Filter } from "#queries/filters/filter";
import type { MEMBER_SUBJECTS } from "#queries/filters/subject";
import { RFM_SEGMENTS, SPENDING_TIERS } from "#queries/segments/rfm-segments";
import { SOCIAL_TIERS } from "#queries/social/social-tier";
import { STAGES } from "#queries/stages/stage";
import { ConditionsEditor } from "~/features/analysis/conditions-editor";
import { useCohortNames } from "~/features/analysis/use-cohort-names";
import { useSubjectWord } from "~/features/analysis/use-subject-word";
import { useValueWord } from "~/features/analysis/use-value-word";
import { useText } from "~/i18n/use-text";

/** Subjects whose values are known beforehand. */
const KNOWN: readonly { subject: (typeof MEMBER_SUBJECTS)[number]; values: readonly string[] }[] = [
  { subject: "member.stage", values: STAGES },
  { subject: "member.rfm", values: RFM_SEGMENTS },
  { subject: "member.spending_tier", values: SPENDING_TIERS },
  { subject: "member.social_tier", values: SOCIAL_TIERS },
  { subject: "join.invited", values: ["invited", "not invited"] },
];

const OWN = "own";

/** A segment to be chosen: a cohort, a stage, … or by conditions of one's own. */
export function SegmentChoice(props: {
  label: string;
  value: Filter | null;
  /** what no segment means; without it there must be one */
  nobody?: string;
  onChange: (filter: Filter | null) => void;
}) {
  const text = useText("segments");
  const subjectWord = useSubjectWord();
  const cohorts = useCohortNames();
  const known = [
    ...KNOWN.flatMap(({ subject, values }) =>
      values.map((value) => ({ subject, value, filter: { subject, is: "among" as const, values: [value] } })),
    ),
    ...cohorts.map(({ id }) => {
      const subject = `cohort.${id}`;
      return { subject, value: null, filter: { subject, is: "known" as const, values: [] } };
    }),
  ].map(({ filter, ...one }) => ({ ...one, filter, key: JSON.stringify(filter) }));
  const key = props.value === null ? "" : JSON.stringify(props.value);
  const isKnown = known.some((one) => one.key === key) || (key === "" && props.nobody !== undefined);
  const [isOwn, setIsOwn] = useState(!isKnown);
  return (
    <div className="min-w-0 flex-1 basis-60 space-y-2">
      <label className="block text-xs font-medium text-ink-soft">
        {props.label}
        <select
          value={isOwn ? OWN : key}
          onChange={({ currentTarget: { value } }) => {
            setIsOwn(value === OWN);
            const chosen = known.find((one) => one.key === value)?.filter;
            if (value !== OWN) props.onChange(chosen ?? null);
          }}
          className="field-small mt-1 block w-full max-w-xs font-normal"
        >
          {props.nobody === undefined ? null : <option value="">{props.nobody}</option>}
          {known.map((one) => (
            <option key={one.key} value={one.key}>
              <Named subject={one.subject} value={one.value} subjectWord={subjectWord} />
            </option>
          ))}
          <option value={OWN}>{text("ownConditions")}</option>
        </select>
      </label>
      {isOwn ? (
        <>
          <ConditionsEditor
            filter={props.value ?? undefined}
            onChange={(filter) => props.onChange(filter ?? null)}
          />
        </>
      ) : null}
    </div>
  );
}

function Named(props: { subject: string; value: string | null; subjectWord: (subject: string) => string }) {
  const valueWord = useValueWord(props.subject);
  const word = props.subjectWord(props.subject);
  return props.value === null ? word : `${word}: ${valueWord(props.value)}`;
}
