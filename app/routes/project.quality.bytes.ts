import type { LoaderFunctionArgs } from "@remix-run/node";
import { readQuarantineBytes } from "#queries/quarantine/read-quarantine";
import { requireProject } from "~/server/project.server";

/** For members of the project: an entry of quarantine as it came, as a file. @throws 404 when the project has no such entry */
export async function loader({ request, context, params }: LoaderFunctionArgs) {
  const { project } = await requireProject(request, context, params["project"]);
  const id = params["entry"] ?? "";
  const bytes = await readQuarantineBytes(context.services.warehouse, project.id, id);
  if (bytes === null) throw new Response("entry", { status: 404, statusText: "Not Found" });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename="${id.replace(/[^0-9a-f-]/g, "")}.bin"`,
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  });
}
