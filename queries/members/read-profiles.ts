import type { Frame } from "#queries/frame";
import type { Reader } from "#queries/scope";
import { profiles } from "./profiles";

const PER_READ = 5_000;

/** Who a member is: their id of ours, the user id they were last known by ("" for visitors), and what there is of them. */
export type Profile = Awaited<ReturnType<typeof profiles>>[number];

/** Who some persons are, in the order of `persons`. */
export async function readProfiles(
  reader: Reader,
  { project, period, signal, caller }: Pick<Frame, "project" | "period" | "signal" | "caller">,
  persons: readonly string[],
): Promise<Profile[]> {
  const found = new Map<string, Profile>();
  const scope = { project, period, includeExcluded: true, signal, caller };
  for (let at = 0; at < persons.length; at += PER_READ) {
    const rows = await profiles(reader, scope, { persons: persons.slice(at, at + PER_READ) });
    for (const row of rows) found.set(row.person, row);
  }
  return persons.flatMap((person) => found.get(person) ?? []);
}
