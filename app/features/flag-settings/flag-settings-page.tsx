import { Link } from "@remix-run/react";
import { Refusal } from "~/features/flags/refusal";
import { useText } from "~/i18n/use-text";
import { ConnectionList } from "./connection-list";
import type { FlagSettingsData, SettingsRefusal } from "./flag-settings-data";
import { GrowthBookSync } from "./growthbook-sync";
import { GroupList } from "./group-list";
import { HandlingForm } from "./handling-form";
import { HoldoutList } from "./holdout-list";
import { NamespaceList } from "./namespace-list";

const SHOWN_IN_FORM = ["settings", "connect", "group", "namespace", "holdout"];

/** What flags are made with: environments, connections, groups, namespaces and holdouts. */
export function FlagSettingsPage(props: { data: FlagSettingsData; refused: SettingsRefusal | undefined }) {
  const text = useText("flagSettings");
  const { data, refused } = props;
  const problemOf = (intent: string) => (refused?.intent === intent ? refused.problem : undefined);
  return (
    <div className="max-w-5xl space-y-8">
      <header>
        <Link to={`/p/${data.project.key}/flags`} className="text-xs text-accent-strong hover:underline">
          {text("back")}
        </Link>
        <h1 className="mt-1 text-xl font-semibold">{text("title")}</h1>
        <p className="mt-1 max-w-prose text-ink-soft">{text("intro")}</p>
      </header>
      {refused === undefined || SHOWN_IN_FORM.includes(refused.intent) ? null : (
        <Refusal problem={refused.problem} />
      )}
      <GrowthBookSync data={data} />
      <HandlingForm
        key={`${data.environments.join()} ${data.approval}`}
        data={data}
        problem={problemOf("settings")}
      />
      <ConnectionList data={data} problem={problemOf("connect")} />
      <GroupList data={data} problem={problemOf("group")} />
      <NamespaceList data={data} problem={problemOf("namespace")} />
      <HoldoutList data={data} problem={problemOf("holdout")} />
    </div>
  );
}
