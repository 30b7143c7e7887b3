import { personId } from "#store/events/person-id";

const REMEMBERED = 25_000;
const LONGEST = 64;

let young = new Map<string, string>();
let old = new Map<string, string>();

/**
 * `personId`, remembered: members come again and again, and hashing their names is a tenth of the door's work.
 * At most 50,000 names of up to 64 characters are kept, the least used go first.
 */
export function rememberedPerson(project: number, externalId: string): string {
  if (externalId.length > LONGEST) return personId(project, externalId);
  const key = `${project} ${externalId}`;
  const known = young.get(key);
  if (known !== undefined) return known;
  const person = old.get(key) ?? personId(project, externalId);
  if (young.size >= REMEMBERED) {
    old = young;
    young = new Map();
  }
  young.set(key, person);
  return person;
}
