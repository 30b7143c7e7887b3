import { useLocation } from "@remix-run/react";
import type { Concentration } from "#queries/engagement/concentration-analysis";
import { ColumnChart } from "~/components/charts/column-chart";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";

/** Those whose share is also said in words. */
const TOLD = [0.01, 0.1];

/** Which share of all interactions the most active members make. */
export function ConcentrationCurve(props: { concentration: Concentration; data: BoardData }) {
  const text = useText("engagement");
  const { search } = useLocation();
  const { concentration, data } = props;
  const { curve, interactions } = concentration;
  const { language, project, page } = data;
  if (interactions === 0) return <p className="mt-3 text-ink-soft">{text("noInteractions")}</p>;
  const percent = (share: number, digits: number) =>
    plainNumber(share, language, { style: "percent", maximumFractionDigits: digits });
  const wordsOf = ({ of, members, share }: (typeof curve)[number]) =>
    text("topWords", {
      of: percent(of, 0),
      members: plainNumber(members, language),
      share: percent(share ?? 0, 1),
    });
  return (
    <div className="mt-3 space-y-3">
      <p className="text-sm">
        {curve
          .filter(({ of }) => TOLD.includes(of))
          .map(wordsOf)
          .join(" ")}{" "}
        <span className="text-ink-soft">
          {text("ofInteractions", {
            interactions: plainNumber(interactions, language),
            members: plainNumber(concentration.members, language),
          })}
        </span>
      </p>
      <ColumnChart
        label={text("concentration")}
        columns={curve.map((point) => ({
          name: percent(point.of, 0),
          value: point.share ?? 0,
          shown: percent(point.share ?? 0, 0),
          words: wordsOf(point),
          to: behindAddress(project.key, "concentration", page, search, {
            top: String(Math.round(point.of * 100)),
          }),
        }))}
      />
    </div>
  );
}
