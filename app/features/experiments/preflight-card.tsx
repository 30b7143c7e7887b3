import type { Check } from "#experiments/design/preflight/check";
import { Badge } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { useText } from "~/i18n/use-text";
import type { Language } from "~/i18n/languages";
import { useCheckWords } from "./use-check-words";

const STATE_WORDS = { ok: "stateOk", warn: "stateWarn", block: "stateBlock" } as const;
const STATE_TONES = { ok: "good", warn: "warn", block: "bad" } as const;
const RANK = { block: 0, warn: 1, ok: 2 } as const;

/** What is looked at before an experiment starts, what must be mended first on top. */
export function PreflightCard(props: {
  checks: readonly Check[];
  /** of metrics, by what checks call them */
  names: ReadonlyMap<string, string>;
  language: Language;
}) {
  const { checks, names, language } = props;
  const text = useText("preflight");
  const words = useCheckWords(names, language);
  const sorted = checks.toSorted((one, other) => RANK[one.state] - RANK[other.state]);
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("title")}</h2>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("about")}</p>
      <ul className="mt-3 space-y-2">
        {sorted.map((check, place) => (
          <li key={place} className="flex items-start gap-3 text-sm">
            <span className="w-20 shrink-0">
              <Badge tone={STATE_TONES[check.state]}>{text(STATE_WORDS[check.state])}</Badge>
            </span>
            <span className="min-w-0 break-words">{words(check)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** Keeps the card's room while it is worked out. */
export function PreflightWaiting() {
  const text = useText("preflight");
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("title")}</h2>
      <p role="status" className="mt-1 text-xs text-ink-faint">
        {text("waiting")}
      </p>
      <div aria-hidden="true" className="mt-3 space-y-2">
        {Array.from({ length: 6 }, (_, line) => (
          <div key={line} className="h-5 animate-pulse rounded bg-sunken" />
        ))}
      </div>
    </Card>
  );
}

/** Says that it could not be worked out, which keeps nobody from starting. */
export function PreflightFailed() {
  const text = useText("preflight");
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("title")}</h2>
      <p role="alert" className="mt-1 text-sm text-bad">
        {text("failed")}
      </p>
    </Card>
  );
}
