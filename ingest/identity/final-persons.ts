/** An id with the person it was found to be; `time` is when, as sortable text. */
export interface Link {
  alias: string;
  person: string;
  time: string;
}

/**
 * Where links lead: for each alias the person at the end of its chain.
 *
 * Each alias has one link, so chains never fork, but they can close to a circle. Of a circle the latest link is let go
 * (ties: the greater alias), as if it had been refused when it came; its alias is then the person of them all.
 */
export function finalPersons(links: readonly Link[]): Map<string, string> {
  const linkOf = new Map(links.map((link) => [link.alias, link]));
  const final = new Map<string, string>();
  for (const { alias } of links) {
    const path: Link[] = [];
    const place = new Map<string, number>();
    let at = alias;
    let end: string | undefined;
    while (end === undefined) {
      const known = final.get(at);
      const link = linkOf.get(at);
      const seen = place.get(at);
      if (known !== undefined) end = known;
      else if (seen !== undefined) end = latest(path.slice(seen));
      else if (link === undefined) end = at;
      else {
        place.set(at, path.length);
        path.push(link);
        at = link.person;
      }
    }
    for (const link of path) final.set(link.alias, end);
  }
  return final;
}

function latest(circle: readonly Link[]): string | undefined {
  return circle.toSorted(
    (a, b) => compare(b.time, a.time) || compare(b.alias.padStart(20, "0"), a.alias.padStart(20, "0")),
  )[0]?.alias;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
