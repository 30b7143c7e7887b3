import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useText } from "~/i18n/use-text";
import { PlainPage } from "~/frame/plain-page";
import { listProjects } from "~/server/project.server";
import { requireAccount } from "~/server/session.server";

/** For accounts: leads to the overview of their first project; shows a word when they have none. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const [project] = await listProjects(context, await requireAccount(request, context));
  if (project) throw redirect(`/p/${project.key}/overview`);
  return null;
}

export default function Home() {
  const text = useText("account");
  return (
    <PlainPage title={text("noProjectTitle")}>
      <p className="mt-2 text-ink-soft">{text("noProject")}</p>
    </PlainPage>
  );
}
