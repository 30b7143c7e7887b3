import { Card } from "~/components/ui/card";
import { DataTable } from "~/components/ui/data-table";
import { plainNumber } from "~/format/plain-number";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";
import type { PlanAnswer } from "./plan-answer";
import { whyWord } from "./use-check-words";
import { usePlan } from "./use-plan";

const ROLE_WORDS = { goal: "goals", secondary: "secondary", guardrail: "guardrails" } as const;

/** How many members come, how long the design must run, and what it would find: told while it is written. */
export function PlanPreview(props: {
  project: string;
  written: { design: string; assignment: string };
  language: Language;
}) {
  const text = useText("experiments");
  const { answer, state } = usePlan(props.project, props.written);
  return (
    <Card className="space-y-3">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-base font-semibold">{text("preview")}</h2>
        <p role="status" className={`text-xs ${state === "failed" ? "text-bad" : "text-ink-faint"}`}>
          {text(state === "failed" ? "previewFailed" : state === "asking" ? "previewAsking" : "previewTold")}
        </p>
      </div>
      {answer === null ? (
        <div aria-hidden="true" className="h-16 animate-pulse rounded bg-sunken" />
      ) : answer.kind === "incomplete" ? (
        <Missing problems={answer.problems} />
      ) : (
        <Plan plan={answer} language={props.language} />
      )}
    </Card>
  );
}

function Missing({ problems }: { problems: readonly { path: string; message: string }[] }) {
  const text = useText("experiments");
  return (
    <div className="text-xs">
      <p className="text-ink-soft">{text("previewMissing")}</p>
      <ul className="mt-1 list-disc space-y-0.5 pl-5">
        {problems.map(({ path, message }) => (
          <li key={path} className="break-words">
            <code className="font-mono">{path}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Plan({ plan, language }: { plan: Extract<PlanAnswer, { kind: "plan" }>; language: Language }) {
  const text = useText("experiments");
  const preflight = useText("preflight");
  const { members, perWeek, untold, plannedDays, minimumEffect, metrics } = plan;
  const number = (value: number) => plainNumber(value, language);
  const percent = (share: number) =>
    plainNumber(share, language, { style: "percent", maximumFractionDigits: 1 });
  return (
    <>
      <p className="text-sm">
        {preflight("audience", { members: number(members), weeks: perWeek.map(number).join(" · ") })}{" "}
        {untold.length === 0 ? null : (
          <span className="text-ink-soft">{preflight("untold", { parts: untold.join(", ") })}</span>
        )}
      </p>
      {metrics.length === 0 ? (
        <p className="text-xs text-ink-soft">{text("previewNoMetric")}</p>
      ) : (
        <DataTable
          caption={text("preview")}
          rows={metrics}
          keyOf={({ role, name }) => `${role} ${name}`}
          columns={[
            {
              head: text("metric"),
              cell: ({ name, role }) => (
                <>
                  {name} <span className="font-normal text-ink-faint">{text(ROLE_WORDS[role])}</span>
                </>
              ),
            },
            {
              head: text("daysNeeded", { effect: percent(minimumEffect) }),
              number: true,
              cell: ({ plan: found }) =>
                "why" in found ? (
                  <span className="text-ink-soft">{preflight(whyWord(found.why))}</span>
                ) : found.daysNeeded === null ? (
                  text("daysNever")
                ) : (
                  number(found.daysNeeded)
                ),
            },
            {
              head: text("foundIn", { count: plannedDays }),
              number: true,
              cell: ({ plan: found }) =>
                "why" in found || found.smallestLift === null ? "—" : percent(found.smallestLift),
            },
            {
              head: text("powerIn", { effect: percent(minimumEffect) }),
              number: true,
              cell: ({ plan: found }) => ("why" in found ? "—" : percent(found.power)),
            },
          ]}
        />
      )}
    </>
  );
}
