import type { Verdict } from "#queries/members/verdict";
import { Badge } from "~/components/ui/badge";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { type Text, useText } from "~/i18n/use-text";

/** Why, in words: of rules and marks that are known their own, else what was said. */
function reasonWords({ rule, reason }: Verdict, text: Text<"members">): string {
  switch (rule) {
    case "manual":
      return reason === "" ? text("byHand") : text("byHandFor", { reason });
    case "internal-user":
      return text("internalUser");
    case "internal-domain":
      return text("internalDomain");
    case "rate":
      return text("tooFast");
    case "events":
      if (reason === "bot:user-agent") return text("botUserAgent");
      if (reason === "bot:automation") return text("botAutomation");
      if (reason === "bot:data-centre") return text("botDataCentre");
      return text(reason.startsWith("bot") ? "botMarked" : "testMarked");
    default:
      return reason;
  }
}

/** Whether somebody counts, and why. */
export function VerdictWords({ verdict, language }: { verdict: Verdict; language: Language }) {
  const text = useText("members");
  const { verdict: said, rule, markedEvents } = verdict;
  const counts = said === "counts";
  const why = reasonWords(verdict, text);
  return (
    <>
      <Badge tone={counts ? "good" : "warn"}>{text(said)}</Badge>
      {why === "" ? null : <span className="mt-1 block">{why}</span>}
      <span className="mt-1 block text-xs text-ink-faint">
        {text(counts ? "countsAbout" : "leftOutAbout")}
      </span>
      {markedEvents === 0 || rule === "events" ? null : (
        <span className="mt-1 block text-xs text-ink-faint">
          {text("marked", { count: markedEvents, shown: plainNumber(markedEvents, language) })}
        </span>
      )}
    </>
  );
}
