import type { RecentEvent } from "#store/events/recent-event";
import { live } from "~/i18n/en/live";
import { useText } from "~/i18n/use-text";

const isRule = (name: string): name is keyof typeof live => Object.hasOwn(live, name);

/** The rules that touched an event, in their order, and the fields each filled in or changed. */
export function RuleList({ touches }: { touches: RecentEvent["touches"] }) {
  const text = useText("live");
  return (
    <div className="lg:col-span-2">
      <h3 className="text-xs font-medium text-ink-soft">{text("rules")}</h3>
      {touches.length === 0 ? (
        <p className="mt-1 text-xs text-ink-faint">{text("noRules")}</p>
      ) : (
        <ol className="mt-1 grid gap-x-6 gap-y-0.5 text-xs sm:grid-cols-2">
          {touches.map(({ rule, fields }) => (
            <li key={rule}>
              {isRule(rule) ? text(rule) : rule}
              {fields.length === 0 ? null : (
                <span className="text-ink-faint">
                  {" "}
                  · <code className="font-mono">{fields.join(", ")}</code>
                </span>
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
