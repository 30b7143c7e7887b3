import { Badge, type Tone } from "~/components/ui/badge";
import { Card } from "~/components/ui/card";
import { agoWords } from "~/format/ago-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { type Health, healthOf } from "./health-of";
import type { QualityPageData } from "./quality-page-data";

const TONES: Record<Health["state"], Tone> = { good: "good", attention: "warn", bad: "bad" };

/** Whether everything that was accepted is accounted for, in words before any number. */
export function HealthBanner({ data: { audit, language, now } }: { data: QualityPageData }) {
  const text = useText("quality");
  const { state, sentence, lines } = healthOf(audit);
  const since = audit?.offSince == null ? "" : agoWords(now - audit.offSince, language);
  return (
    <Card>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Badge tone={TONES[state]}>{text(state)}</Badge>
        <p className="min-w-0 flex-1 basis-64 font-medium">
          {text(sentence, { lines: plainNumber(lines, language), since })}
        </p>
        {audit === null ? null : (
          <p className="text-xs text-ink-faint">
            {text("auditedAt", { ago: agoWords(now - audit.at, language) })}
          </p>
        )}
      </div>
    </Card>
  );
}
