import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { ScorecardView } from "./scorecard";
import type { ReadingPlace, ShownScorecard, ToldApart } from "./scorecard-data";

export interface HoldoutPageData extends ReadingPlace {
  name: string;
  card: ShownScorecard;
  told: ToldApart;
}

/** What all experiments did together to those who are not kept out of them. */
export function HoldoutPage({ data }: { data: HoldoutPageData }) {
  const text = useText("experiments");
  const { project, name, card, told } = data;
  return (
    <div className="space-y-6">
      <header>
        <p className="text-xs print:hidden">
          <Link to={`/p/${project.key}/experiments`} className="text-accent-strong hover:underline">
            {text("allExperiments")}
          </Link>
        </p>
        <h1 className="mt-1 text-xl font-semibold">{name}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("holdoutIntro")}</p>
      </header>
      <ScorecardView data={data} card={card} told={told} />
    </div>
  );
}
