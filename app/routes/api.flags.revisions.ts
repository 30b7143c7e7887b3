import type { LoaderFunctionArgs } from "@remix-run/node";
import { readFlags, readRevisions } from "#experiments/flags/read-flags";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiFrame } from "~/server/api-analysis";
import { apiError } from "~/server/api-error";
import { csvOf } from "~/server/csv";
import { revisionsTable } from "~/server/revisions-table";

/** For those whom readApiFrame lets in: what was published of a flag, the latest first. */
export const loader = ({ request, context, params }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, format } = await readApiFrame(request, context, "flag revisions api");
    const { control } = context.services;
    const { id } = frame.project;
    const flag = (await readFlags(control, id)).find(({ key }) => key === params["flag"]);
    if (flag === undefined) throw apiError("not-found", "The project has no such flag.", "flag");
    const revisions = await readRevisions(control, id, flag.key);
    if (format === "csv") {
      return csvFile(csvOf(revisionsTable(revisions, flag.live)), `flag-${flag.key}-revisions`, frame);
    }
    return Response.json(
      { live: flag.live, revisions },
      { headers: { "cache-control": "private, no-store" } },
    );
  });
