import type { LoaderFunctionArgs } from "@remix-run/node";
import { type ShouldRevalidateFunction, useLoaderData } from "@remix-run/react";
import { LivePage } from "~/features/live/live-page";
import { Failure } from "~/frame/failure";
import { readPreferences } from "~/server/preferences.server";
import { requireProject } from "~/server/project.server";
import { publicAddress } from "~/server/public-address";
import { readRecent } from "~/server/recent.server";
import { findWriteKey, KEY_READERS } from "~/server/write-key.server";

/** For members of the project. */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project, role } = await requireProject(request, context, params["project"]);
  const [recent, { language }, writeKey] = await Promise.all([
    readRecent(context, project.id, 0),
    readPreferences(request),
    KEY_READERS.includes(role) ? findWriteKey(context, project.id) : null,
  ]);
  return {
    project: { key: project.key, zone: project.zone },
    recent,
    language,
    firstEvent: writeKey === null ? null : { address: publicAddress(request, context), writeKey },
  };
}

/** What is searched for is found among the events at hand, and new ones are asked for by the page itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({
  formAction,
  defaultShouldRevalidate,
  ...where
}) =>
  formAction !== "/preferences" &&
  where.currentUrl.pathname !== where.nextUrl.pathname &&
  defaultShouldRevalidate;

export default function LiveRoute() {
  return <LivePage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
