import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createFlag } from "#experiments/flags/flags";
import { keySchema } from "#experiments/flags/names";
import { readFlagSettings } from "#experiments/flags/read-flag-settings";
import { createConnection } from "#experiments/flags/sdk-connections";
import { flagPath } from "~/features/flags/flag-path";
import { FlagsPage } from "~/features/flags/flags-page";
import type { FlagsPageData, FlagsRefusal } from "~/features/flags/flags-page-data";
import { flagsForm } from "~/features/flags/read-flags-form";
import { Failure } from "~/frame/failure";
import { FLAG_EDITORS, invalid, readSnippet, refusalOf, switchFlag, whoOf } from "~/server/flags.server";
import { flagSearchOf, readListedFlags } from "~/server/listed-flags.server";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { readForm } from "~/server/read-form";

/** For members of the project: its flags. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const asked = flagSearchOf(new URL(request.url).searchParams);
  const [{ flags, all, environments }, { language }] = await Promise.all([
    readListedFlags(context, project.id, asked),
    readPreferences(request),
  ]);
  const page: FlagsPageData = {
    project: { key: project.key, zone: project.zone },
    ...{ flags, all },
    ...asked,
    snippet: await readSnippet(request, context, { project: project.id, environment: environments[0] ?? "" }),
    mayEdit: FLAG_EDITORS.includes(role),
    language,
    now: context.services.clock().getTime(),
  };
  return page;
}

/** For FLAG_EDITORS of the project: makes a flag or a client key, pulls a kill switch or lets go of it. */
export async function action({ request, context, params }: ActionFunctionArgs) {
  const caller = await requireProject(request, context, params["project"], FLAG_EDITORS);
  const form = flagsForm.safeParse(Object.fromEntries(await readForm(request)));
  if (!form.success) throw new Response("form", { status: 400, statusText: "Bad Request" });
  const asked = form.data;
  const { control } = context.services;
  const who = whoOf(context, caller);
  const project = caller.project.key;
  const here = `/p/${project}/flags`;
  const done = async (flag: string, work: () => Promise<unknown>, next: string) => {
    const problem = await refusalOf(work);
    return problem === null ? redirect(next) : data<FlagsRefusal>({ flag, problem }, { status: 422 });
  };
  switch (asked.intent) {
    case "create": {
      const key = keySchema.safeParse(asked.key);
      if (key.success) return done("", () => createFlag(control, who, asked), flagPath(project, asked.key));
      const problems = key.error.issues.map(({ message }) => ({ path: "key", message }));
      return data<FlagsRefusal>({ flag: "", problem: invalid(problems) }, { status: 422 });
    }
    case "connect": {
      const [environment = ""] = (await readFlagSettings(control.db, who.project)).environments;
      const connection = { name: "app", environment, answers: "plain" } as const;
      return done("", () => createConnection(control, who, connection), here);
    }
    default:
      return done(asked.flag, () => switchFlag(context, who, asked), here + new URL(request.url).search);
  }
}

export default function FlagsRoute() {
  return <FlagsPage data={useLoaderData<typeof loader>()} refused={useActionData<typeof action>()} />;
}

export { Failure as ErrorBoundary };
