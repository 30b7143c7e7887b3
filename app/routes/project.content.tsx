import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ContentPage } from "~/features/content/content-page";
import { Failure } from "~/frame/failure";
import { readContentPage } from "~/server/content-page.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export const loader = (call: LoaderFunctionArgs) => readContentPage(call);

export default function ContentRoute() {
  return <ContentPage page={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
