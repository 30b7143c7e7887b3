import { Form, useLocation } from "@remix-run/react";
import { type Tone, Badge } from "~/components/ui/badge";
import { useText } from "~/i18n/use-text";
import type { FlagState } from "./flag-state";
import type { EnvironmentState } from "./flags-page-data";

const STATES = {
  on: { tone: "good", key: "stateOn" },
  off: { tone: "quiet", key: "stateOff" },
  waiting: { tone: "warn", key: "stateWaiting" },
  killed: { tone: "bad", key: "stateKilled" },
  unpublished: { tone: "quiet", key: "stateUnpublished" },
} as const satisfies Record<FlagState, { tone: Tone; key: string }>;

/** There is something to turn off, or something that was. */
const KILLABLE: readonly FlagState[] = ["on", "waiting", "killed"];

/** What a flag is in an environment, and its kill switch there: it asks once, works without scripts, and acts at once. */
export function KillSwitch(props: { flag: string; place: EnvironmentState; mayEdit: boolean }) {
  const text = useText("flags");
  const { search } = useLocation();
  const { flag, mayEdit } = props;
  const { environment, state, reason } = props.place;
  const { tone, key } = STATES[state];
  const killed = state === "killed";
  const action = text(killed ? "restoreIn" : "killIn", { flag, environment });
  return (
    <div className="w-36 text-xs font-normal">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="text-ink-soft">{environment}</span>
        <Badge tone={tone}>{text(key)}</Badge>
      </div>
      {killed && reason !== null && reason !== "" ? (
        <p className="mt-0.5 whitespace-normal break-words text-ink-faint">{reason}</p>
      ) : null}
      {mayEdit && KILLABLE.includes(state) ? (
        <details className="mt-0.5">
          <summary
            aria-label={action}
            className={`inline-flex h-6 cursor-pointer items-center rounded hover:underline ${killed ? "text-accent-strong" : "text-bad"}`}
          >
            {text(killed ? "restore" : "kill")}
          </summary>
          <Form method="post" action={search} preventScrollReset replace className="mt-1 space-y-1">
            <input type="hidden" name="flag" value={flag} />
            <input type="hidden" name="environment" value={environment} />
            {killed ? null : (
              <input
                name="reason"
                maxLength={500}
                aria-label={text("reason")}
                placeholder={text("reason")}
                className="field-small block w-full"
              />
            )}
            <button name="intent" value={killed ? "restore" : "kill"} className="button h-7 px-2 text-xs">
              {text(killed ? "reallyRestore" : "reallyKill")}
            </button>
          </Form>
        </details>
      ) : null}
    </div>
  );
}
