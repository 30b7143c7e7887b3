import type { Schedule } from "#experiments/flags/schedule";
import { useText } from "~/i18n/use-text";
import { clockTime, instantAt } from "./clock-time";

/** From when until when something is in force, by the project's clocks; an empty end is open. */
export function ScheduleFields(props: {
  schedule: Schedule | null;
  zone: string;
  onChange: (schedule: Schedule | null) => void;
}) {
  const text = useText("flags");
  const { schedule, zone } = props;
  const change = (part: Partial<Schedule>) => {
    const next = { from: null, until: null, ...schedule, ...part };
    props.onChange(next.from === null && next.until === null ? null : next);
  };
  const field = (end: "from" | "until", label: string) => (
    <label className="block text-xs font-medium text-ink-soft">
      {label}
      <input
        type="datetime-local"
        step={1}
        defaultValue={clockTime(schedule?.[end] ?? null, zone)}
        onChange={({ currentTarget }) => change({ [end]: instantAt(currentTarget.value, zone) })}
        className="field-small mt-1 block font-normal"
      />
    </label>
  );
  return (
    <fieldset>
      <legend className="sr-only">{text("schedule")}</legend>
      <div className="flex flex-wrap gap-3">
        {field("from", text("scheduleFrom", { zone }))}
        {field("until", text("scheduleUntil", { zone }))}
      </div>
    </fieldset>
  );
}
