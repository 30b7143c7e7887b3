import type { Retention } from "#queries/retention/retention";
import { Lines, MOST_LINES, roundTop } from "~/components/charts/lines";
import { useValueWord } from "~/features/analysis/use-value-word";
import { figure } from "~/format/figure";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { columnWords } from "./column-words";

/** The mean of each column as a line, one for each value of the breakdown; without one the means of the period compared with, dashed. */
export function RetentionCurve(props: {
  retention: Retention;
  /** what the parts are by */
  subject: string | undefined;
  language: Language;
  currency: string;
}) {
  const text = useText("retention");
  const valueWord = useValueWord(props.subject);
  const { retention, language, currency } = props;
  const lines = retention.parts.slice(0, MOST_LINES).map(({ value, means }) => ({
    name: valueWord(value),
    values: means.map(({ rate }) => rate),
  }));
  const [all] = retention.parts;
  const before =
    all === undefined || all.value !== null || all.means.every(({ change }) => change === null)
      ? []
      : [
          {
            name: "",
            isBefore: true,
            values: all.means.map(({ change }) =>
              change?.previous == null ? null : Number(change.previous),
            ),
          },
        ];
  const drawn = [...lines, ...before];
  return (
    <>
      <Lines
        lines={drawn}
        top={Math.min(1, roundTop([0.1, ...drawn.flatMap(({ values }) => values)]))}
        heightWords={(rate) => figure(rate, "share", { language, currency }).text}
        ticks={retention.columns.map(columnWords)}
        caption={text(`after_${retention.unit}`)}
      />
      {before.length === 0 ? null : <p className="ml-16 mt-1 text-2xs text-ink-faint">{text("dashed")}</p>}
    </>
  );
}
