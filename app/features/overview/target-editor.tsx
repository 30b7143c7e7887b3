import { Form } from "@remix-run/react";
import { useId } from "react";
import type { MetricKey } from "#queries/metrics/catalogue";
import type { MetricUnit } from "#queries/metrics/metric";
import { unitWord } from "~/format/figure";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import type { OverviewActionData } from "./overview-page-data";
import { shiftPoint } from "./shift-point";

/** Sets, changes or clears one target, in place; works without scripts. A share is typed in percent. */
export function TargetEditor(props: {
  metric: MetricKey;
  label: string;
  unit: MetricUnit;
  currency: string;
  language: Language;
  target: string | undefined;
  error: OverviewActionData["error"];
}) {
  const text = useText("overview");
  const id = useId();
  const { metric, label, unit, target, error } = props;
  const shown = target === undefined || unit !== "share" ? (target ?? "") : shiftPoint(target, 2);
  const action = text(target === undefined ? "setTarget" : "editTarget");
  const suffix = unit === "money" ? props.currency : unit === "share" ? "%" : unitWord(unit, props.language);
  return (
    <details open={error !== undefined} className="mt-1">
      <summary
        aria-label={`${action}: ${label}`}
        className="inline-flex h-6 cursor-pointer items-center rounded text-xs text-accent-strong hover:underline"
      >
        {action}
      </summary>
      <Form method="post" preventScrollReset replace className="mt-1">
        <input type="hidden" name="intent" value="target" />
        <input type="hidden" name="metric" value={metric} />
        <div className="flex items-center gap-2">
          <input
            name="value"
            inputMode="decimal"
            autoComplete="off"
            maxLength={40}
            defaultValue={error?.entered ?? shown}
            autoFocus={error !== undefined}
            aria-label={text("targetOf", { metric: label })}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? `${id}-hint` : `${id}-error ${id}-hint`}
            className="field-small w-full min-w-0 tabular-nums"
          />
          <span className="shrink-0 text-xs text-ink-faint">{suffix}</span>
          <button className="button shrink-0">{text("save")}</button>
        </div>
        {error === undefined ? null : (
          <p id={`${id}-error`} className="mt-1 text-xs text-bad">
            {text(error.message)}
          </p>
        )}
        <p id={`${id}-hint`} className="mt-1 text-xs text-ink-faint">
          {text("targetHint")}
        </p>
      </Form>
    </details>
  );
}
