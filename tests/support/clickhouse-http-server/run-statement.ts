import { Session } from "chdb";
import type { IncomingStatement } from "./read-statement";

const quote = (text: string) => `'${text.replace(/[\\']/g, (char) => `\\${char}`).replaceAll("\0", "\\0")}'`;

/**
 * Runs a statement on a session of its own, so that its settings end with it, as they do on a server.
 *
 * @yields the answer as the engine makes it; only SELECT comes in pieces
 * @throws the engine's error, which may come after the first piece
 */
export async function* runStatement(path: string, statement: IncomingStatement): AsyncGenerator<Uint8Array> {
  const session = new Session(path);
  try {
    // `readonly` goes last: after it nothing can be set.
    const { readonly, ...settings } = statement.settings;
    const values = Object.entries({ ...settings, ...statement.params, ...(readonly ? { readonly } : {}) });
    if (statement.database !== null) await session.queryAsync(`USE ${statement.database}`);
    for (const [name, value] of values) await session.queryAsync(`SET ${name} = ${quote(value)}`);

    if (/^\s*(?:SELECT|WITH)\b/i.test(statement.sql)) {
      for await (const piece of session.queryStream(statement.sql, { format: statement.format }))
        yield piece.raw();
      return;
    }
    const result = await session.queryAsync(statement.sql, { format: statement.format });
    yield result.bytes();
  } finally {
    session.close();
  }
}
