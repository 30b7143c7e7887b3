import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { funnelAnalysis } from "#queries/funnel/funnel-analysis";
import { BehindPage } from "~/features/behind/behind-page";
import { Failure } from "~/frame/failure";
import { readBehindPage } from "~/server/behind-page.server";

/** For members of the project. @throws 400 when the address names no number */
export const loader = (call: LoaderFunctionArgs) => readBehindPage(call, funnelAnalysis);

export default function FunnelMembersRoute() {
  return <BehindPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
