/** Who was invited, each with the member at the root of their tree at the same place. */
interface InviterTrees {
  persons: string[];
  roots: string[];
}

/** Follows every invitation back to who was not invited. Of people who invited each other in a ring, the first one met is the root. */
export function inviterTrees(invitations: readonly { person: string; inviter: string }[]): InviterTrees {
  const inviters = new Map(invitations.map(({ person, inviter }) => [person, inviter]));
  const roots = new Map<string, string>();
  for (const start of inviters.keys()) {
    const way = new Set<string>();
    let at = start;
    while (!way.has(at) && !roots.has(at)) {
      way.add(at);
      at = inviters.get(at) ?? at;
    }
    const root = roots.get(at) ?? at;
    for (const person of way) roots.set(person, root);
  }
  const persons = [...inviters.keys()];
  return { persons, roots: persons.map((person) => roots.get(person) ?? person) };
}
