import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { ExperimentPageData } from "./experiment-page-data";
import { KIND_WORDS } from "./metric-words";

const UNIT_WORDS = { member: "unitMember", "inviter tree": "unitTree", group: "unitGroup" } as const;

/** What was planned, as it was written down before the start. */
export function DesignCard({ data }: { data: ExperimentPageData }) {
  const text = useText("experiments");
  const { experiment, language } = data;
  const { variations, metrics, design } = experiment;
  const { analysis, decision, ramp, unit } = design;
  const percent = (share: number) =>
    plainNumber(share, language, { style: "percent", maximumFractionDigits: 2 });
  return (
    <Card>
      <h2 className="text-base font-semibold">{text("design")}</h2>
      <dl className="mt-3 grid gap-x-6 gap-y-3 text-xs sm:grid-cols-2 xl:grid-cols-3">
        <Said term={text("variations")}>
          {variations.map(({ key, name, weight }, place) => (
            <span key={key} className="block">
              <code className="font-mono">{key}</code> {name || (place === 0 ? text("control") : "")} ·{" "}
              {percent(weight)}
            </span>
          ))}
        </Said>
        {(["goals", "guardrails", "secondary"] as const).map((part) => (
          <Said key={part} term={text(part)}>
            {metrics[part].length === 0
              ? text("none")
              : metrics[part].map(({ name, kind, windowDays }) => (
                  <span key={name + kind} className="block">
                    {name}{" "}
                    <span className="text-ink-faint">
                      {text(KIND_WORDS[kind])} · {text("withinDays", { count: windowDays })}
                    </span>
                  </span>
                ))}
          </Said>
        ))}
        <Said term={text("audience")}>
          {text("coversOf", { share: percent(experiment.coverage) })}
          <span className="block text-ink-faint">
            {text("drawnBy", { attribute: experiment.hashAttribute })} ·{" "}
            {text(UNIT_WORDS[unit.of === "member" ? "member" : unit.by])}
          </span>
        </Said>
        <Said term={text("plan")}>
          {text("planDays", { count: design.plannedDays })} ·{" "}
          {text("planEffect", { effect: percent(design.minimumEffect) })}
          <span className="block text-ink-faint">
            {text(analysis.looks === "fixed" ? "looksFixed" : "looksSequential")} ·{" "}
            {text(analysis.engine === "bayesian" ? "engineBayesian" : "engineFrequentist")} · α{" "}
            {percent(analysis.alpha)}
          </span>
        </Said>
        <Said term={text("decision")}>
          {text(decision.goals === "any" ? "decisionAny" : "decisionAll")}
          <span className="block text-ink-faint">
            {text("decisionGuardrails", { margin: percent(decision.guardrailMargin) })}
          </span>
        </Said>
        {ramp === null ? null : (
          <Said term={text("ramp")}>
            {ramp.steps.map(({ afterHours, coverage }) => (
              <span key={afterHours} className="block">
                {text("rampStep", { hours: afterHours, share: percent(coverage) })}
              </span>
            ))}
            {ramp.stopOnGuardrail ? <span className="text-ink-faint">{text("stopOnGuardrail")}</span> : null}
          </Said>
        )}
      </dl>
    </Card>
  );
}

const Said = ({ term, children }: { term: string; children: ReactNode }) => (
  <div className="min-w-0 break-words">
    <dt className="font-medium text-ink-soft">{term}</dt>
    <dd className="mt-0.5">{children}</dd>
  </div>
);
