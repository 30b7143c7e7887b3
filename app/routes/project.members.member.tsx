import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MemberPage } from "~/features/members/member-page";
import { Failure } from "~/frame/failure";
import { readMemberPage } from "~/server/member-page.server";

/** For members of the project. @throws 404 for nobody and for who was erased */
export const loader = (call: LoaderFunctionArgs) => readMemberPage(call);

export default function MemberRoute() {
  return <MemberPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
