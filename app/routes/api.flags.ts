import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerApi } from "~/server/answer-api";
import { csvFile, readApiFrame } from "~/server/api-analysis";
import { csvOf } from "~/server/csv";
import { flagSearchOf, readListedFlags } from "~/server/listed-flags.server";
import { flagsTable } from "~/server/flags-table";

/** For those whom readApiFrame lets in: the project's flags, searched as their page is. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
  answerApi(context, request, async () => {
    const { frame, search, format } = await readApiFrame(request, context, "flags api");
    const { flags, environments } = await readListedFlags(context, frame.project.id, flagSearchOf(search));
    if (format === "csv") return csvFile(csvOf(flagsTable(flags, environments)), "flags", frame);
    return Response.json({ flags }, { headers: { "cache-control": "private, no-store" } });
  });
