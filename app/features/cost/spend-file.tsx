import { Form, useNavigation } from "@remix-run/react";
import type { BoardData } from "~/features/metrics/board-data";
import { useText } from "~/i18n/use-text";
import { ImportHelp } from "./import-help";
import type { SpendAnswer } from "./spend-answer";

/** Imports what was spent from a CSV file; tells by line and column what is wrong with it. */
export function SpendFile(props: {
  data: BoardData;
  wrong: Exclude<SpendAnswer, { kind: "line" }> | undefined;
}) {
  const text = useText("cost");
  const isBusy = useNavigation().state !== "idle";
  const { data, wrong } = props;
  return (
    <Form method="post" encType="multipart/form-data" preventScrollReset className="space-y-3">
      <input type="hidden" name="intent" value="import" />
      <label htmlFor="spend-file" className="block text-sm font-semibold">
        {text("aFile")}
      </label>
      <input
        id="spend-file"
        name="file"
        type="file"
        accept=".csv,text/csv"
        required
        aria-describedby={wrong === undefined ? "spend-file-hint" : "spend-file-error spend-file-hint"}
        aria-invalid={wrong === undefined ? undefined : true}
        className="block w-full text-sm file:button file:mr-3 file:border-solid"
      />
      {wrong === undefined ? null : (
        <div id="spend-file-error" role="alert" className="text-xs text-bad">
          {wrong.kind === "large" ? (
            <p>{text("fileTooLarge")}</p>
          ) : (
            <>
              <p className="font-medium">{text("nothingStored", { file: wrong.name })}</p>
              <ul className="mt-1 list-disc pl-4">
                {wrong.problems.map(({ line, column, fault }) => (
                  <li key={`${line} ${column ?? ""} ${fault}`}>
                    {column === null ? text("atLine", { line }) : text("atColumn", { line, column })}
                    {text(`fault-${fault}`)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
      <p id="spend-file-hint" className="text-xs text-ink-faint">
        {text("fileHint")}
      </p>
      <button className="button" aria-busy={isBusy}>
        {text("import")}
      </button>
      <details className="text-xs">
        <summary className="w-fit cursor-pointer text-accent-strong hover:underline">
          {text("fromCommandLine")}
        </summary>
        <ImportHelp project={data.project} day={data.period.from} />
      </details>
    </Form>
  );
}
