import type { LoaderFunctionArgs } from "@remix-run/node";

const LIMIT_MS = 3_000;

const answers = async (ping: Promise<void>): Promise<boolean> => {
  const late = new Promise<false>((resolve) => setTimeout(resolve, LIMIT_MS, false).unref());
  return Promise.race([ping.then(() => true).catch(() => false), late]);
};

/** For anyone: 200 when both databases answer, else 503 saying which does not. */
export async function loader({ context }: LoaderFunctionArgs) {
  const { warehouse, control } = context.services;
  const [clickhouse, postgres] = await Promise.all([answers(warehouse.ping()), answers(control.ping())]);
  const ready = clickhouse && postgres;
  return Response.json(
    { status: ready ? "ok" : "not-ready", clickhouse, postgres },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
