import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MembersPage } from "~/features/members/members-page";
import { Failure } from "~/frame/failure";
import { readMembersPage } from "~/server/members-page.server";

/** For members of the project. @throws 400 when the address asks for what does not exist */
export const loader = (call: LoaderFunctionArgs) => readMembersPage(call);

export default function MembersRoute() {
  return <MembersPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
