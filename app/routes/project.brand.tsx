import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readMetrics } from "#queries/measurements/read-metrics";
import type { MetricKey } from "#queries/metrics/catalogue";
import { BRAND_METRICS, GROUP_METRICS, REASON_METRICS, TOPIC_METRICS } from "~/features/brand/brand-metrics";
import { BrandPage } from "~/features/brand/brand-page";
import { Failure } from "~/frame/failure";
import { readBoard } from "~/server/board.server";
import { publicAddress } from "~/server/public-address";
import { findWriteKey, KEY_READERS } from "~/server/write-key.server";
import { requireProject } from "~/server/project.server";

/** For members of the project. @throws 400 when the address asks for a period that does not exist */
export async function loader(call: LoaderFunctionArgs) {
  const { request, context, params } = call;
  const { project, role } = await requireProject(request, context, params["project"]);
  const { data, frame } = await readBoard(call, {
    page: "brand",
    metrics: BRAND_METRICS,
    split: [...GROUP_METRICS],
    breakdown: "member.stage",
  });
  const { warehouse } = context.services;
  const splitBy = async (breakdown: string, metrics: MetricKey[]) => {
    const asked = { metrics, breakdown };
    const { values, moreValues } = await readMetrics(warehouse, { ...frame, comparison: "none" }, asked);
    return { metrics, values, moreValues };
  };
  const [reasons, topics, writeKey] = await Promise.all([
    splitBy("property.reason", [...REASON_METRICS]),
    splitBy("property.topic", [...TOPIC_METRICS]),
    KEY_READERS.includes(role) ? findWriteKey(context, project.id) : null,
  ]);
  const firstEvent = writeKey === null ? null : { address: publicAddress(request, context), writeKey };
  return { data, reasons, topics, firstEvent };
}

export default function BrandRoute() {
  return <BrandPage {...useLoaderData<typeof loader>()} />;
}

export { Failure as ErrorBoundary };
