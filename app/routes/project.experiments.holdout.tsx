import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { HoldoutPage } from "~/features/experiments/holdout-page";
import { Failure } from "~/frame/failure";
import { readHoldoutPage } from "~/server/holdout-page.server";
import { requireProject } from "~/server/project.server";

/** For members of the project: what all experiments did to those outside a holdout. @throws 404 when there is none */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const membership = await requireProject(request, context, params["project"]);
  return readHoldoutPage(request, context, membership, params["holdout"] ?? "");
}

export default function HoldoutRoute() {
  return <HoldoutPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
