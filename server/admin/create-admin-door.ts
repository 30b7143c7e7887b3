import { timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { json } from "node:stream/consumers";
import { z } from "zod";
import { COMMANDS } from "#server/admin/commands";
import { runCommand } from "#server/admin/run-command";
import type { Services } from "#server/services";

const callSchema = z.object({ command: z.string(), args: z.record(z.string(), z.string()) });

/**
 * The loopback door through which the command line reaches a running program: `POST {command, args}`.
 * Open to whoever holds the secret of `running.json`, that is, may read the data folder.
 */
export function createAdminDoor({
  services,
  secret,
}: {
  services: Services;
  secret: string;
}): (request: IncomingMessage, response: ServerResponse) => void {
  const expected = Buffer.from(`Bearer ${secret}`);

  const answer = async (request: IncomingMessage): Promise<{ status: number; body: unknown }> => {
    const given = Buffer.from(request.headers.authorization ?? "");
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      return { status: 401, body: { error: "The secret of running.json is wanted." } };
    }
    const call = callSchema.safeParse(await json(request));
    if (!call.success) return { status: 400, body: { error: "A call is {command, args}." } };
    if (call.data.command === "idle") {
      await services.collector()?.idle();
      return { status: 200, body: { result: null } };
    }
    const { command, args } = call.data;
    const outcome = await runCommand(COMMANDS, services, command, args);
    if ("error" in outcome) return { status: 400, body: outcome };
    await services.collector()?.refreshSources();
    return { status: 200, body: outcome };
  };

  return (request, response) => {
    answer(request).then(
      ({ status, body }) => {
        response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
      },
      (error: unknown) => {
        services.log.error({ err: error }, "an admin command failed");
        response.writeHead(500, { "content-type": "application/json" });
        response.end(JSON.stringify({ error: "The command failed; the program's log says why." }));
      },
    );
  };
}
