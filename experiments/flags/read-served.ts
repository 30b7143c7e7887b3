import { eq } from "drizzle-orm";
import type { ServedPayload } from "../growthbook/payload-source";
import { servePayload } from "../growthbook/serve-payload";
import type { Control } from "#store/postgres/control";
import { flagPublications } from "#store/postgres/flag-tables";
import { compilePayload } from "./compile-payload";
import { readLiveState } from "./live-state";
import { readConnections } from "./sdk-connections";

interface Served {
  /** what each client key of the project is served */
  payloads: Map<string, ServedPayload>;
  /** the first instant at which a schedule changes what is served in any environment; null if none does */
  nextChange: Date | null;
}

/**
 * What the SDK connections of a project are served. Every replica works out the same, for the flags are taken as they
 * are at the instant of the last publication, not now.
 *
 * TRICKY: flags and versions are read from one snapshot, lest old flags be served under a new version: SDKs would take
 * the new ones for known.
 */
export async function readServed({ db }: Pick<Control, "db">, project: number): Promise<Served> {
  const { publications, connections, state } = await db.transaction(
    async (snapshot) => ({
      publications: await snapshot
        .select()
        .from(flagPublications)
        .where(eq(flagPublications.projectId, project)),
      connections: await readConnections(snapshot, project),
      state: await readLiveState(snapshot, project, "listed"),
    }),
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
  const compiled = publications.map(({ environment, dateUpdated, asOf }) => ({
    environment,
    dateUpdated,
    ...compilePayload(state, environment, asOf),
  }));
  const changes = compiled.flatMap(({ nextChange }) => (nextChange === null ? [] : nextChange.getTime()));
  const payloads = connections.flatMap(({ clientKey, environment, encryptionKey, remoteEvaluation }) => {
    const published = compiled.find((one) => one.environment === environment);
    if (published === undefined) return [];
    const { payload, dateUpdated } = published;
    return [[clientKey, servePayload(payload, { dateUpdated, encryptionKey, remoteEvaluation })] as const];
  });
  return {
    payloads: new Map(payloads),
    nextChange: changes.length === 0 ? null : new Date(Math.min(...changes)),
  };
}

/** One text for each project with connections in force, another with every change of it, such as a new schedule. */
export async function readVersions({ db }: Pick<Control, "db">): Promise<Map<number, string>> {
  const connections = await readConnections(db);
  const publications = await db.select().from(flagPublications);
  const versions = new Map<number, unknown[]>(connections.map(({ project }) => [project, []]));
  for (const connection of connections) versions.get(connection.project)?.push(connection);
  for (const publication of publications) versions.get(publication.projectId)?.push(publication);
  return new Map([...versions].map(([project, parts]) => [project, JSON.stringify(parts)]));
}
