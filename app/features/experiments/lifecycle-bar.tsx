import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";
import { flagPath } from "~/features/flags/flag-path";
import { Refusal } from "~/features/flags/refusal";
import { useText } from "~/i18n/use-text";
import type { ExperimentPageData, ExperimentRefusal } from "./experiment-page-data";

/** What can be done with an experiment as it stands: start, stop, ship, start anew, put away; each asks first. */
export function LifecycleBar({
  data,
  refused,
}: {
  data: ExperimentPageData;
  refused: ExperimentRefusal | undefined;
}) {
  const text = useText("experiments");
  const { experiment, flags, mayEdit, project } = data;
  const { status } = experiment;
  return (
    <Card className="space-y-3 print:hidden">
      {refused === undefined ? null : <Refusal problem={refused.problem} />}
      <p className="text-xs text-ink-soft">
        {flags.length === 0 ? text("noFlags") : text("byFlags")}{" "}
        {flags.map((flag, place) => (
          <span key={flag}>
            {place === 0 ? "" : ", "}
            <Link to={flagPath(project.key, flag)} className="font-mono text-accent-strong hover:underline">
              {flag}
            </Link>
          </span>
        ))}
      </p>
      {!mayEdit || status === "archived" ? null : (
        <div className="flex flex-wrap items-start gap-3">
          {status === "draft" ? <Ask intent="start" word={text("start")} about={text("startAbout")} /> : null}
          {status === "running" ? <End intent="stop" data={data} /> : null}
          {status === "stopped" ? (
            <>
              <End intent="release" data={data} />
              <Ask intent="restart" word={text("restart")} about={text("restartAbout")} />
            </>
          ) : null}
          {status === "running" ? null : (
            <Ask intent="archive" word={text("archive")} about={text("archiveAbout")}>
              {status === "stopped" ? <Learning /> : null}
            </Ask>
          )}
        </div>
      )}
    </Card>
  );
}

/** Says what will happen before it does; works without scripts. */
function Ask(props: { intent: string; word: string; about: string; children?: ReactNode }) {
  const { intent, word, about } = props;
  const text = useText("experiments");
  return (
    <details className="max-w-md">
      <summary className="button cursor-pointer">{word}</summary>
      <Form method="post" className="mt-2 space-y-2 rounded-md border border-line p-3">
        <p className="text-xs text-ink-soft">{about}</p>
        {props.children}
        <button name="intent" value={intent} className="button-primary h-8">
          {text("confirm", { what: word })}
        </button>
      </Form>
    </details>
  );
}

function Learning() {
  const text = useText("experiments");
  return (
    <label className="block text-xs font-medium text-ink-soft">
      {text("learning")}
      <textarea
        name="learning"
        required
        rows={3}
        maxLength={5000}
        placeholder={text("learningHint")}
        className="mt-1 block w-full rounded-md border border-line-strong bg-surface p-2 text-sm font-normal text-ink"
      />
    </label>
  );
}

/** Ends an experiment, or says anew which variation flags follow. */
function End({ intent, data }: { intent: "stop" | "release"; data: ExperimentPageData }) {
  const text = useText("experiments");
  const { variations, released } = data.experiment;
  const word = text(intent === "stop" ? "stop" : "ship");
  return (
    <details className="max-w-md">
      <summary className="button cursor-pointer">{word}</summary>
      <Form method="post" className="mt-2 space-y-3 rounded-md border border-line p-3">
        <p className="text-xs text-ink-soft">{text(intent === "stop" ? "stopAbout" : "shipAbout")}</p>
        <label className="block text-xs font-medium text-ink-soft">
          {text("shipWhich")}
          <select
            name="variation"
            defaultValue={released ?? ""}
            className="field-small mt-1 block font-normal"
          >
            <option value="">{text("shipNone")}</option>
            {variations.map(({ key, name }) => (
              <option key={key} value={key}>
                {name || key}
              </option>
            ))}
          </select>
        </label>
        <label className="block text-xs font-medium text-ink-soft">
          {text("shipTo")}
          <select name="to" className="field-small mt-1 block font-normal">
            <option value="covered">{text("shipToCovered")}</option>
            <option value="everyone">{text("shipToEveryone")}</option>
          </select>
        </label>
        <button name="intent" value={intent} className="button-primary h-8">
          {text("confirm", { what: word })}
        </button>
      </Form>
    </details>
  );
}
