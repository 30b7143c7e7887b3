import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FlagSettingsPage } from "~/features/flag-settings/flag-settings-page";
import type { SettingsRefusal } from "~/features/flag-settings/flag-settings-data";
import { Failure } from "~/frame/failure";
import { changeFlagSettings } from "~/server/change-flag-settings.server";
import { readFlagSettingsPage } from "~/server/flag-settings.server";
import { FLAG_EDITORS } from "~/server/flags.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";

/** For members of the project: what its flags are made with. Keys to decrypt with are for FLAG_EDITORS. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const caller = await requireProject(request, context, params["project"]);
  return readFlagSettingsPage(request, context, caller);
}

/** For FLAG_EDITORS of the project: makes, changes and ends environments, connections, groups, namespaces, holdouts. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], FLAG_EDITORS);
  const form = await readForm(request);
  const problem = await changeFlagSettings(context, caller, form);
  if (problem === null) return redirect(`/p/${caller.project.key}/flags/settings`);
  const intent = form.get("intent");
  return data<SettingsRefusal>(
    { intent: typeof intent === "string" ? intent : "", problem },
    { status: 422 },
  );
}

export default function FlagSettingsRoute() {
  return <FlagSettingsPage data={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
