import type { Frame } from "#queries/frame";
import { EVER } from "#queries/period/ever";
import type { Reader, Scope } from "#queries/scope";
import { personId } from "#store/events/person-id";
import { asMember } from "./as-member";
import { findMembers } from "./find-members";
import type { Member } from "./member";
import { memberFacts } from "./member-facts";
import type { MembersQuestion, Part } from "./members-question";

const PER_READ = 5_000;

/** Who asks about members: no period takes part in what is known of them. */
export type MembersFrame = Pick<Frame, "project" | "includeExcluded" | "signal" | "caller">;

export const everScope = ({ project, includeExcluded, signal, caller }: MembersFrame): Scope => ({
  project,
  period: EVER,
  includeExcluded,
  signal,
  caller,
});

/** The ids that a text may be in whole: one that was sent, or one of ours. */
const idsIn = (project: number, text: string): string[] => {
  const isOurs = /^\d{1,20}$/.test(text) && BigInt(text) < 2n ** 64n;
  return [personId(project, text), ...(isOurs ? [text] : [])];
};

/** A part of the members that a question finds, in its order, and how many it finds in all. */
export async function readMembers(
  reader: Reader,
  frame: MembersFrame,
  question: MembersQuestion,
  { limit, offset }: Part,
): Promise<{ count: number; members: Member[] }> {
  const persons = idsIn(frame.project.id, question.search);
  const found = await findMembers(reader, everScope(frame), { ...question, persons, limit, offset });
  const members = await readFacts(
    reader,
    frame,
    found.map(({ person }) => person),
  );
  return { count: found[0]?.found ?? 0, members };
}

/** What is known of some persons, in their order. */
async function readFacts(reader: Reader, frame: MembersFrame, persons: readonly string[]): Promise<Member[]> {
  const known = new Map<string, Member>();
  for (let at = 0; at < persons.length; at += PER_READ) {
    const rows = await memberFacts(reader, everScope(frame), { persons: persons.slice(at, at + PER_READ) });
    for (const row of rows) known.set(row.person, asMember(row));
  }
  return persons.flatMap((person) => known.get(person) ?? []);
}
