/**
 * To whom do the invitations lead back? The root of the tree of each member who was invited.
 *
 * @param invitations who was invited by whom; each person is invited once
 * @returns by person; who was invited by nobody is not there. In a ring all lead to its smallest id
 */
export function inviteTrees(
  invitations: readonly { person: string; inviter: string }[],
): Map<string, string> {
  const inviters = new Map(invitations.map(({ person, inviter }) => [person, inviter]));
  const roots = new Map<string, string>();
  for (const { person } of invitations) {
    const path: string[] = [];
    const onPath = new Set<string>();
    let at = person;
    while (!roots.has(at) && !onPath.has(at)) {
      path.push(at);
      onPath.add(at);
      const inviter = inviters.get(at);
      if (inviter === undefined) break;
      at = inviter;
    }
    const root = roots.get(at) ?? rootOfEnd(path, at, inviters.has(at));
    for (const one of path) roots.set(one, root);
  }
  return new Map([...roots].filter(([person, root]) => inviters.has(person) && person !== root));
}

/** The end of a path is a root, unless it was met before: then the path ends in a ring. */
function rootOfEnd(path: readonly string[], end: string, isRing: boolean): string {
  if (!isRing) return end;
  return path.slice(path.indexOf(end)).reduce((least, one) => (one < least ? one : least), end);
}
