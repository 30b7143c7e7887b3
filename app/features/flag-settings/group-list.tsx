import { Form, Link } from "@remix-run/react";
import { DataTable } from "~/components/ui/data-table";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { Section } from "~/features/quality/section";
import { momentWords } from "~/format/moment-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { AskedOnce } from "./asked-once";
import type { FlagSettingsData, ListedGroup } from "./flag-settings-data";
import { LinesField, SmallChoice, SmallField } from "./small-fields";
import { NewEntry } from "./new-entry";
import { NamedKey } from "./named-key";

/** The lists of members that flags are targeted by, how large they are, and what they are made from. */
export function GroupList({ data, problem }: { data: FlagSettingsData; problem: FlagProblem | undefined }) {
  const text = useText("flagSettings");
  const { groups, cohorts, project, language, now, mayEdit } = data;
  return (
    <Section id="groups" title={text("groups")} about={text("groupsAbout")}>
      {groups.length === 0 ? (
        <p className="text-ink-soft">{text("groupsNone")}</p>
      ) : (
        <DataTable
          caption={text("groups")}
          rows={groups}
          keyOf={({ key }) => key}
          columns={[
            {
              head: text("name"),
              cell: (one) => <NamedKey of={one} />,
            },
            {
              head: text("madeFrom"),
              cell: ({ cohort }) =>
                cohort === null ? (
                  text("fromList")
                ) : (
                  <Link
                    to={`/p/${project.key}/cohorts/${cohort.id}`}
                    className="text-accent-strong hover:underline"
                  >
                    {text("ofCohort", { name: cohort.name })}
                  </Link>
                ),
            },
            {
              head: text("attribute"),
              cell: ({ attribute }) => <code className="font-mono">{attribute}</code>,
            },
            { head: text("size"), number: true, cell: ({ size }) => plainNumber(size, language) },
            {
              head: text("filled"),
              cell: ({ filledAt }) =>
                filledAt === null ? text("never") : momentWords(filledAt, project.zone, language, now),
            },
            ...(mayEdit
              ? [{ head: text("change"), cell: (group: ListedGroup) => <GroupChanges group={group} /> }]
              : []),
          ]}
        />
      )}
      {mayEdit ? (
        <NewEntry
          key={groups.length}
          title={text("newGroup")}
          action={text("makeGroup")}
          intent="group"
          problem={problem}
        >
          <SmallField label={text("key")} name="key" required mono />
          <SmallField label={text("name")} name="name" required maxLength={200} />
          <SmallField label={text("attribute")} name="attribute" required defaultValue="id" mono />
          <SmallChoice label={text("madeFrom")} name="cohort">
            {cohorts.map(({ id, name }) => (
              <option key={id} value={id}>
                {text("ofCohort", { name })}
              </option>
            ))}
            <option value="">{text("noCohort")}</option>
          </SmallChoice>
          <SmallChoice label={text("ids")} name="ids">
            <option value="user">{text("idsUser")}</option>
            <option value="anonymous">{text("idsAnonymous")}</option>
          </SmallChoice>
          <LinesField label={text("members")} hint={text("membersHint")} name="members" />
        </NewEntry>
      ) : null}
    </Section>
  );
}

function GroupChanges({ group: { key, name, cohort } }: { group: ListedGroup }) {
  const text = useText("flagSettings");
  return (
    <div className="space-y-1">
      {cohort === null ? (
        <details>
          <summary
            aria-label={text("changeListNamed", { name })}
            className="cursor-pointer text-accent-strong hover:underline"
          >
            {text("changeList")}
          </summary>
          <Form method="post" preventScrollReset className="mt-1 w-64 space-y-1 whitespace-normal">
            <input type="hidden" name="key" value={key} />
            <LinesField label={text("members")} hint={text("membersHint")} name="members" />
            <button name="intent" value="list" className="button h-7 px-2 text-xs">
              {text("writeList")}
            </button>
          </Form>
        </details>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="key" value={key} />
          <button
            name="intent"
            value="refresh"
            aria-label={text("refreshNamed", { name })}
            className="text-accent-strong hover:underline"
          >
            {text("refresh")}
          </button>
        </Form>
      )}
      <AskedOnce
        word={text("remove")}
        label={text("removeNamed", { name })}
        confirm={text("reallyRemove")}
        intent="ungroup"
        field={["key", key]}
      />
    </div>
  );
}
