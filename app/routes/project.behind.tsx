import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ANALYSES } from "#queries/analyses";
import { BehindPage } from "~/features/behind/behind-page";
import { SEGMENT_PAGE } from "~/features/segments/segment-page";
import { PAGES } from "~/frame/pages";
import { Failure } from "~/frame/failure";
import { readBehindPage } from "~/server/behind-page.server";

/** For members of the project. @throws 400 when the address names no number, 404 when it names no analysis */
export function loader(call: LoaderFunctionArgs) {
  const analysis = ANALYSES.find(({ name }) => name === call.params["analysis"]);
  if (analysis === undefined) throw new Response(null, { status: 404, statusText: "Not Found" });
  const asked = new URL(call.request.url).searchParams.get("page");
  const pages = [...PAGES.map(({ path }) => path), SEGMENT_PAGE];
  return readBehindPage(call, analysis, pages.find((path) => path === asked) ?? "overview");
}

export default function BehindRoute() {
  return <BehindPage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
