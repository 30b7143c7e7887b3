import type { Retention } from "#queries/retention/retention";
import { Lines, MOST_LINES, roundTop } from "~/components/charts/lines";
import { useValueWord } from "~/features/analysis/use-value-word";
import { figure } from "~/format/figure";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import { columnWords } from "./column-words";

/** The mean of each column as a line, one for each value of the breakdown. */
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
  return (
    <Lines
      lines={lines}
      top={Math.min(1, roundTop([0.1, ...lines.flatMap(({ values }) => values)]))}
      heightWords={(rate) => figure(rate, "share", { language, currency }).text}
      ticks={retention.columns.map(columnWords)}
      caption={text(`after_${retention.unit}`)}
    />
  );
}
