import { mkdir, readFile } from "node:fs/promises";
import { createReadStream } from "node:fs";
import { join, resolve } from "node:path";
import { createClient, type ClickHouseClientConfigOptions } from "@clickhouse/client";
import { createChdbConnection } from "chdb/connection";
import { quote, setParameters } from "./bind-parameters";
import type { Connection, Statement } from "./connection";
import { WarehouseError } from "./warehouse-error";

/** Characters that FROM INFILE takes for a pattern; a pattern that matches nothing inserts nothing, silently. */
const PATTERN = /[*?{}]/;

/**
 * Opens a connection to the engine inside this process; further ones to the same folder share its data.
 *
 * TRICKY: settings stick to the connection, so they are set here, once. TRICKY: parameters are set as settings too
 * (`SET param_…`), because the driver runs statements with bound parameters one after the other in the whole
 * process, and a dashboard's would wait for an analyst's.
 *
 * @throws WarehouseError "locked" when another process has the folder open
 */
export async function openEmbeddedConnection(
  path: string,
  settings: Record<string, string | number>,
): Promise<Connection> {
  await mkdir(path, { recursive: true });
  const client = createClient({ connection: await connect(resolve(path)) });
  const set = Object.entries(settings).map(([name, value]) => `${name} = ${quote(String(value))}`);
  await client.command({ query: `SET ${set.join(", ")}` });

  const mayCommentStatements = settings.readonly !== 1;
  const comment = (text: string) => (mayCommentStatements ? `SET log_comment = ${quote(text)}` : "");
  const script = (...statements: string[]) => statements.filter((statement) => statement !== "").join("; ");
  const scriptOf = ({ sql, params, comment: text }: Statement) =>
    script(comment(text), setParameters(params), sql);

  // TRICKY: rows that a statement made before it failed stay in the connection and would come out with the next
  // statement's, which may be somebody else's; a statement in between takes them away.
  const cleanly = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      await client.command({ query: "SELECT 1" });
      throw error;
    }
  };

  return {
    query: (statement) =>
      cleanly(async () => {
        const result = await client.query({ query: scriptOf(statement), format: "JSONEachRow" });
        return result.json();
      }),
    command: (statement) =>
      cleanly(async () => {
        await client.command({ query: scriptOf(statement) });
      }),
    insert: (segment, text) =>
      cleanly(async () => {
        const path = resolve(segment.path);
        const token = `SETTINGS insert_deduplication_token = ${quote(segment.token)}`;
        if (!PATTERN.test(path)) {
          const file = `FROM INFILE ${quote(path)} COMPRESSION 'none'`;
          const insert = `INSERT INTO ${segment.table} ${file} ${token} FORMAT JSONEachRow`;
          await client.command({ query: script(comment(text), insert) });
          return;
        }
        const insert = `INSERT INTO ${segment.table} ${token} FORMAT JSONEachRow`;
        const { stream } = await client.exec({
          query: script(comment(text), insert),
          values: createReadStream(path),
        });
        stream.destroy();
      }),
    ping: async () => {
      const answer = await client.ping();
      if (!answer.success) throw answer.error;
    },
    close: () => client.close(),
  };
}

type ClientConnection = NonNullable<ClickHouseClientConfigOptions["connection"]>;

async function connect(path: string): Promise<ClientConnection> {
  try {
    // The engine's package and the client each carry the declaration of this one type.
    return createChdbConnection({ path }) as unknown as ClientConnection;
  } catch (cause) {
    const holder = await lockHolder(path);
    if (holder === null) {
      throw new WarehouseError(
        "engine",
        `The events database in ${path} could not be opened. Check that this process may write there.`,
        { retryable: false, cause },
      );
    }
    throw new WarehouseError(
      "locked",
      `Another Agora process (${holder}) uses the folder ${path}, and only one can. ` +
        "Stop that process, or give this one a folder of its own with AGORA_DATA.",
      { retryable: false, cause },
    );
  }
}

/** The living process that the engine's lock file names, as "process 123"; null when there is none. */
async function lockHolder(path: string): Promise<string | null> {
  const status = await readFile(join(path, "status"), "utf8").catch(() => "");
  const pid = Number(/^PID: (\d+)/m.exec(status)?.[1]);
  if (!pid || pid === process.pid) return null;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EPERM")) return null;
  }
  return `process ${pid}`;
}
