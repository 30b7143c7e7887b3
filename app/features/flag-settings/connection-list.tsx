import { DataTable } from "~/components/ui/data-table";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { Section } from "~/features/quality/section";
import { useText } from "~/i18n/use-text";
import { AskedOnce } from "./asked-once";
import type { FlagSettingsData } from "./flag-settings-data";
import { NewEntry } from "./new-entry";
import { SmallChoice, SmallField } from "./small-fields";

const ANSWERS = {
  plain: "answersPlain",
  encrypted: "answersEncrypted",
  evaluated: "answersEvaluated",
} as const;
const ANSWER_KINDS = ["plain", "encrypted", "evaluated"] as const;

/** The client keys by which apps fetch flags. */
export function ConnectionList({
  data,
  problem,
}: {
  data: FlagSettingsData;
  problem: FlagProblem | undefined;
}) {
  const text = useText("flagSettings");
  const { connections, environments, mayEdit } = data;
  return (
    <Section id="connections" title={text("connections")} about={text("connectionsAbout")}>
      {connections.length === 0 ? (
        <p className="text-ink-soft">{text("connectionsNone")}</p>
      ) : (
        <DataTable
          caption={text("connections")}
          rows={connections}
          keyOf={({ clientKey }) => clientKey}
          columns={[
            { head: text("name"), cell: ({ name }) => name },
            {
              head: text("clientKey"),
              cell: ({ clientKey }) => <code className="font-mono">{clientKey}</code>,
            },
            { head: text("environment"), cell: ({ environment }) => environment },
            {
              head: text("answers"),
              cell: ({ encryptionKey, remoteEvaluation }) =>
                text(
                  ANSWERS[remoteEvaluation ? "evaluated" : encryptionKey === null ? "plain" : "encrypted"],
                ),
            },
            {
              head: text("encryptionKey"),
              cell: ({ encryptionKey }) =>
                encryptionKey === null ? "—" : <code className="font-mono">{encryptionKey}</code>,
            },
            ...(mayEdit
              ? [
                  {
                    head: text("change"),
                    cell: ({ clientKey, name }: FlagSettingsData["connections"][number]) => (
                      <AskedOnce
                        word={text("revoke")}
                        label={text("revokeNamed", { name })}
                        confirm={text("reallyRevoke")}
                        intent="revoke"
                        field={["clientKey", clientKey]}
                      />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {mayEdit ? (
        <NewEntry
          key={connections.length}
          title={text("newConnection")}
          action={text("makeConnection")}
          intent="connect"
          problem={problem}
        >
          <SmallField label={text("name")} name="name" required maxLength={200} />
          <SmallChoice label={text("environment")} name="environment">
            {environments.map((environment) => (
              <option key={environment}>{environment}</option>
            ))}
          </SmallChoice>
          <SmallChoice label={text("answers")} name="answers">
            {ANSWER_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text(ANSWERS[kind])}
              </option>
            ))}
          </SmallChoice>
        </NewEntry>
      ) : null}
    </Section>
  );
}
