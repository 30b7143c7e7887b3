import type { LoaderFunctionArgs } from "@remix-run/node";
import { catalogue } from "#queries/metrics/catalogue";
import { answerApi } from "~/server/answer-api";
import { readApiFrame } from "~/server/api-analysis";

/** For those whom readApiFrame lets in: every metric's definition, in both languages. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    await readApiFrame(request, context, "metrics api");
    return Response.json(
      { metrics: Object.values(catalogue) },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
