import { Link, useLocation } from "@remix-run/react";
import type { WinBack } from "#queries/stages/win-back-analysis";
import { figure } from "~/format/figure";
import { intervalWords } from "~/format/interval-words";
import type { NumberStyle } from "~/format/number-style";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { CountLink } from "~/features/behind/count-link";
import { Part } from "./part";

const CHOICES = [14, 30, 60, 90];

/** How many of those who churned came back within some days. */
export function WinBackCard({ winBack, style }: { winBack: WinBack; style: NumberStyle }) {
  const text = useText("lifecycle");
  const { search } = useLocation();
  const { within, churned, back, rate, interval, immature } = winBack;
  const { language } = style;
  const asked = (days: number) => {
    const changed = new URLSearchParams(search);
    changed.set("within", String(days));
    return changed.toString();
  };
  return (
    <Part
      title={text("winBack")}
      analysis="win-back"
      beside={
        <nav aria-label={text("winBackWithin")} className="flex flex-wrap gap-1">
          {CHOICES.map((days) => (
            <Link
              key={days}
              to={{ search: asked(days) }}
              preventScrollReset
              aria-current={days === within ? "true" : undefined}
              className="button h-8 aria-[current]:border-accent aria-[current]:text-accent-strong"
            >
              {text("days", { count: days, shown: String(days) })}
            </Link>
          ))}
        </nav>
      }
    >
      <p className="mt-3 text-2xl font-semibold tabular-nums">{figure(rate, "share", style).text}</p>
      <p className="mt-1 text-xs tabular-nums text-ink-soft">
        <CountLink
          page="lifecycle"
          analysis="win-back"
          count={back}
          place={{ who: "counted" }}
          language={language}
        />{" "}
        {text("cameBackOf")}{" "}
        <CountLink
          page="lifecycle"
          analysis="win-back"
          count={churned}
          place={{ who: "base" }}
          language={language}
        />{" "}
        {text("whoChurned")}
        {interval === null ? null : ` · ${intervalWords(interval, "share", style)}`}
      </p>
      {immature === 0 ? null : (
        <p className="mt-1 text-xs text-ink-faint">
          {text("winBackImmature", { count: immature, shown: plainNumber(immature, language) })}
        </p>
      )}
    </Part>
  );
}
