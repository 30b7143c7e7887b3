import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { type Text, useText } from "~/i18n/use-text";
import type { QuarantineAnswer } from "./quarantine-answer";
import type { ReplayProgress } from "./use-replay";

function words(answer: QuarantineAnswer, text: Text<"quality">, number: (value: number) => string): string {
  switch (answer.kind) {
    case "badRule":
      return text("badRule", { line: answer.line, rule: answer.rule });
    case "noCollector":
      return text("noCollector");
    case "dismissed":
    case "restored":
      return text(answer.kind, { count: number(answer.count) });
    case "tried":
    case "replayed": {
      const { replayed, refused, firstRefusal } = answer;
      const counts = {
        tried: number(replayed + refused),
        replayed: number(replayed),
        refused: number(refused),
      };
      const first =
        firstRefusal === null ? "" : ` ${text("firstRefusal", { message: firstRefusal.message })}`;
      return text(answer.kind === "tried" ? "tried" : "done", counts) + first;
    }
  }
}

/** What came of the form, in a sentence, and while a long replay runs how far it is. */
export function AnswerWords(props: {
  answer: QuarantineAnswer | undefined;
  progress: ReplayProgress | null;
  language: Language;
}) {
  const text = useText("quality");
  const { answer, progress, language } = props;
  const number = (value: number) => plainNumber(value, language);
  const isRefusal = answer?.kind === "badRule" || answer?.kind === "noCollector";
  const done = progress === null ? 0 : progress.replayed + progress.refused;
  const sum =
    answer?.kind === "replayed" && progress !== null
      ? { ...answer, replayed: progress.replayed, refused: progress.refused }
      : answer;
  return (
    <div role="status" className="mt-3 empty:hidden">
      {progress?.running && !isRefusal ? (
        <>
          <progress
            value={done}
            max={Math.max(1, done + progress.left)}
            aria-label={text("replay")}
            className="h-1.5 w-full overflow-hidden rounded-full accent-accent"
          />
          <p className="mt-1 text-xs tabular-nums text-ink-soft">
            {text("progress", { done: number(done), total: number(done + progress.left) })}
          </p>
        </>
      ) : sum === undefined ? null : (
        <p className={isRefusal ? "text-bad" : "text-ink-soft"}>{words(sum, text, number)}</p>
      )}
    </div>
  );
}
