import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { BUYER_METRICS, COMMERCE_METRICS } from "~/features/commerce/commerce-metrics";
import { CommercePage } from "~/features/commerce/commerce-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { data } = await readBoard(call, {
    page: "commerce",
    metrics: COMMERCE_METRICS,
    split: [...BUYER_METRICS],
    breakdown: "join.channel",
  });
  return data;
}

export default function CommerceRoute() {
  return <CommercePage data={useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
