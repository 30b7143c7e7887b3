import type { Reader } from "#queries/scope";
import { personId } from "#store/events/person-id";
import { asMember } from "./as-member";
import type { Member } from "./member";
import { knownPersons } from "./known-persons";
import { memberEventNames } from "./member-event-names";
import { memberExposures } from "./member-exposures";
import { memberFacts } from "./member-facts";
import { memberIds } from "./member-ids";
import { memberTraits } from "./member-traits";
import { memberVerdicts } from "./member-verdicts";
import { profiles } from "./profiles";
import { everScope, type MembersFrame } from "./read-members";
import { type Verdict, verdictOf } from "./verdict";

type Rows<Query extends (...asked: never[]) => Promise<unknown>> = Awaited<ReturnType<Query>>;

/** All that is known of one person. Instants are UTC. */
export interface MemberDetails {
  member: Member;
  /** who invited them, by the first join; null for nobody; `userId` is "" where the inviter is not known by one */
  inviter: { person: string; userId: string } | null;
  verdict: Verdict;
  traits: Rows<typeof memberTraits>;
  /** the ids that stand for them, as they were sent */
  ids: Rows<typeof memberIds>;
  exposures: Rows<typeof memberExposures>;
  /** the names of what they did, the most frequent first */
  events: { event: string; events: number }[];
}

/** Whom an id of ours stands for by now, or null when it is of nobody, or of somebody erased. */
export async function findPerson(reader: Reader, frame: MembersFrame, id: string): Promise<string | null> {
  if (!/^\d{1,20}$/.test(id) || BigInt(id) >= 2n ** 64n) return null;
  const [row] = await knownPersons(reader, everScope(frame), { persons: [id] });
  return row?.person ?? null;
}

/**
 * All that is known of a person, or null when nothing is. Their numbers are made of what counts, or, if nothing does, of
 * all they did.
 *
 * @param person as findPerson gives it
 */
export async function readMember(
  reader: Reader,
  frame: Omit<MembersFrame, "includeExcluded">,
  person: string,
): Promise<MemberDetails | null> {
  const all = everScope({ ...frame, includeExcluded: true });
  const asked = { persons: [person] };
  const [counted, names, found, traits, came, exposures] = await Promise.all([
    memberFacts(reader, { ...all, includeExcluded: false }, asked),
    memberEventNames(reader, all, asked),
    memberVerdicts(reader, all, asked),
    memberTraits(reader, all, asked),
    memberIds(reader, all, asked),
    memberExposures(reader, all, asked),
  ]);
  const facts = counted[0] ?? (await memberFacts(reader, all, asked))[0];
  if (!facts) return null;
  const numbers = came.map(({ id }) => personId(frame.project.id, id));
  const [owners, invitedBy] = await Promise.all([
    knownPersons(reader, all, { persons: numbers }),
    facts.inviter === "0" ? [] : profiles(reader, all, { persons: [facts.inviter] }),
  ]);
  const theirs = new Set(owners.filter((owner) => owner.person === person).map(({ id }) => id));
  return {
    member: asMember(facts),
    inviter: facts.inviter === "0" ? null : { person: facts.inviter, userId: invitedBy[0]?.userId ?? "" },
    verdict: verdictOf(found, names),
    traits,
    ids: came.filter((_, place) => theirs.has(numbers[place] ?? "")),
    exposures,
    events: names.map(({ event, events }) => ({ event, events })),
  };
}
