import { DataTable } from "~/components/ui/data-table";
import type { FlagProblem } from "~/features/flags/flag-problem";
import { Section } from "~/features/quality/section";
import { useText } from "~/i18n/use-text";
import type { FlagSettingsData } from "./flag-settings-data";
import { NamedKey } from "./named-key";
import { NewEntry } from "./new-entry";
import { SmallField } from "./small-fields";

/** What keeps experiments apart, and which parts of it are taken. */
export function NamespaceList({
  data,
  problem,
}: {
  data: FlagSettingsData;
  problem: FlagProblem | undefined;
}) {
  const text = useText("flagSettings");
  const { namespaces, mayEdit } = data;
  return (
    <Section id="namespaces" title={text("namespaces")} about={text("namespacesAbout")}>
      {namespaces.length === 0 ? (
        <p className="text-ink-soft">{text("namespacesNone")}</p>
      ) : (
        <DataTable
          caption={text("namespaces")}
          rows={namespaces}
          keyOf={({ key }) => key}
          columns={[
            {
              head: text("name"),
              cell: (one) => <NamedKey of={one} />,
            },
            {
              head: text("drawnBy"),
              cell: ({ hashAttribute }) => <code className="font-mono">{hashAttribute}</code>,
            },
            {
              head: text("taken"),
              cell: ({ taken }) =>
                taken.length === 0
                  ? text("free")
                  : taken
                      .map(({ experiment, from, to }) =>
                        text("part", { experiment, from: String(from), to: String(to) }),
                      )
                      .join(" · "),
            },
          ]}
        />
      )}
      {mayEdit ? (
        <NewEntry
          key={namespaces.length}
          title={text("newNamespace")}
          action={text("makeNamespace")}
          intent="namespace"
          problem={problem}
        >
          <SmallField label={text("key")} name="key" required maxLength={100} mono />
          <SmallField label={text("name")} name="name" required maxLength={200} />
          <SmallField label={text("drawnBy")} name="hashAttribute" required defaultValue="id" mono />
        </NewEntry>
      ) : null}
    </Section>
  );
}
