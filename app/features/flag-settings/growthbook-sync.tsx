import { Form, useNavigation } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { agoWords } from "~/format/ago-words";
import { momentWords } from "~/format/moment-words";
import { plainNumber } from "~/format/plain-number";
import { Section } from "~/features/quality/section";
import { useProblemWords } from "~/features/flags/use-problem-words";
import { type TextKey, useText } from "~/i18n/use-text";
import type { FlagSettingsData } from "./flag-settings-data";
import type { SettingsIntent } from "./settings-intent";

const SYNC = "sync" satisfies SettingsIntent;

/** Whether experiments are in step with the GrowthBook that decides on them; nothing where Agora does. */
export function GrowthBookSync({ data }: { data: FlagSettingsData }) {
  const text = useText("flagSettings");
  const navigation = useNavigation();
  const { growthBook, mayEdit } = data;
  if (growthBook === null) return null;
  const isSyncing = navigation.formData?.get("intent") === SYNC;
  return (
    <Section
      id="growthbook"
      title="GrowthBook"
      about={text("syncAbout")}
      aside={
        mayEdit && growthBook.named ? (
          <Form method="post" preventScrollReset>
            <button name="intent" value={SYNC} className="button" disabled={isSyncing}>
              {text(isSyncing ? "syncing" : "syncNow")}
            </button>
          </Form>
        ) : null
      }
    >
      <Card>
        {growthBook.named ? (
          <State data={data} state={growthBook.state} />
        ) : (
          <p className="text-ink-soft">{text("syncNotNamed", { project: data.project.key })}</p>
        )}
      </Card>
    </Section>
  );
}

type State = NonNullable<NonNullable<FlagSettingsData["growthBook"]>["state"]>;

const ERROR_WORDS = {
  unauthorized: "syncUnauthorized",
  unknown: "syncUnknown",
  conflict: "syncRefused",
  warning: "syncRefused",
  refused: "syncRefused",
  busy: "syncBusy",
  unreachable: "syncUnreachable",
  unreadable: "syncUnreadable",
} as const satisfies Record<NonNullable<State["error"]>["code"], TextKey<"flagSettings">>;

function State({ data, state }: { data: FlagSettingsData; state: State | null }) {
  const text = useText("flagSettings");
  const problemWords = useProblemWords();
  const { language, now, project } = data;
  if (state === null) return <p className="text-ink-soft">{text("syncNever")}</p>;
  const { triedAt, syncedAt, error, experiments, flags, failed } = state;
  const ago = (at: number) => (
    <time
      dateTime={new Date(at).toISOString()}
      title={momentWords(at, project.zone, language, now)}
      className="tabular-nums"
    >
      {agoWords(now - at, language)}
    </time>
  );
  return (
    <div className="space-y-3 text-xs">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-3">
        <div>
          <dt className="text-ink-soft">{text("syncedAt")}</dt>
          <dd className="mt-0.5">{syncedAt === null ? "—" : ago(syncedAt)}</dd>
        </div>
        <div>
          <dt className="text-ink-soft">{text("syncExperiments")}</dt>
          <dd className="mt-0.5 tabular-nums">{plainNumber(experiments, language)}</dd>
        </div>
        <div>
          <dt className="text-ink-soft">{text("syncFlags")}</dt>
          <dd className="mt-0.5 tabular-nums">{plainNumber(flags, language)}</dd>
        </div>
      </dl>
      {error === null ? null : (
        <p role="alert" className="break-words text-bad">
          {text("syncError")} ({ago(triedAt)}): {text(ERROR_WORDS[error.code])}
          {error.said === "" ? null : (
            <span className="block text-ink-soft">
              {text("syncSaid")} <q lang="en">{error.said}</q>
            </span>
          )}
        </p>
      )}
      {failed.length === 0 ? null : (
        <div>
          <p className="text-ink-soft">{text("syncFailed")}</p>
          <ul className="mt-1 list-disc space-y-0.5 pl-5">
            {failed.map(({ key, problems }, place) => (
              <li key={place} className="break-words">
                <code className="font-mono">{key}</code>
                <ul className="list-none text-ink-soft">
                  {problems.map((problem) => (
                    <li key={problem.path + problem.message}>
                      <code className="font-mono">{problem.path}</code> {problemWords(problem)}
                    </li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
