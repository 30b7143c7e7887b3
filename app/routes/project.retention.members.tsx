import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { retentionAnalysis } from "#queries/retention/retention-analysis";
import { BehindPage } from "~/features/behind/behind-page";
import { Failure } from "~/frame/failure";
import { readBehindPage } from "~/server/behind-page.server";

/** For members of the project. @throws 400 when the address names no number */
export const loader = (call: LoaderFunctionArgs) => readBehindPage(call, retentionAnalysis);

export default function RetentionMembersRoute() {
  return <BehindPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
