import { Form, useNavigation } from "@remix-run/react";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import type { SqlProblem } from "#queries/sql/ask-sql";
import { useText } from "~/i18n/use-text";
import type { SqlOutcome } from "./sql-page-data";

/** Where in a text a line and a column are, from 0 on. */
function offsetOf(sql: string, { line, column }: SqlProblem): number | null {
  if (line === null || column === null) return null;
  const before = sql.split("\n").slice(0, line - 1);
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
}

/** The question, to be run or kept; what is wrong with it stands under it, with the cursor at the place. */
export function SqlEditor(props: {
  area: RefObject<HTMLTextAreaElement>;
  sql: string;
  name: string;
  outcome: SqlOutcome | undefined;
}) {
  const { area, sql, name, outcome } = props;
  const text = useText("sql");
  const navigation = useNavigation();
  const isRunning = navigation.state !== "idle" && navigation.formData?.get("intent") === "run";
  const problem = outcome?.problem ?? null;
  const problemId = useId();
  const runButton = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const at = problem === null ? null : offsetOf(sql, problem);
    if (at === null || area.current === null) return;
    area.current.focus();
    area.current.setSelectionRange(at, at + 1);
  }, [area, problem, sql]);

  const runOnKey = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    event.currentTarget.form?.requestSubmit(runButton.current);
  };

  return (
    <Form method="post" className="space-y-3" replace>
      <label className="block">
        <span className="mb-1 block text-xs font-medium text-ink-soft">{text("question")}</span>
        <textarea
          ref={area}
          name="sql"
          rows={12}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          defaultValue={sql}
          key={sql}
          onKeyDown={runOnKey}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : problemId}
          className="block w-full rounded-md border border-line-strong bg-surface p-3 font-mono text-xs leading-5"
        />
      </label>
      {problem === null ? null : (
        <p id={problemId} role="alert" className="text-sm text-bad">
          {problem.line === null
            ? problem.message
            : text("problemAt", {
                message: problem.message,
                line: problem.line,
                column: problem.column ?? 1,
              })}
        </p>
      )}
      <div className="flex flex-wrap items-end gap-2">
        <button
          ref={runButton}
          name="intent"
          value="run"
          className="button button-primary"
          disabled={isRunning}
        >
          {text(isRunning ? "running" : "run")}
        </button>
        <span className="hidden text-xs text-ink-faint sm:inline">{text("runKey")}</span>
        <label className="ml-auto">
          <span className="sr-only">{text("name")}</span>
          <input
            name="name"
            maxLength={200}
            defaultValue={name}
            key={name}
            placeholder={text("name")}
            className="h-9 w-48 rounded-md border border-line-strong bg-surface px-2 text-sm"
          />
        </label>
        <button name="intent" value="save" className="button">
          {text("save")}
        </button>
      </div>
      {outcome?.saving === "name-missing" || outcome?.saving === "name-taken" ? (
        <p role="alert" className="text-sm text-bad">
          {text(outcome.saving === "name-missing" ? "nameMissing" : "nameTaken")}
        </p>
      ) : null}
    </Form>
  );
}
