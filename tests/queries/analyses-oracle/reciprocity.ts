import { holds, type Filter } from "./holds";
import { type Days, isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { textOf } from "./subject-value";
import { worldOf } from "./world";

const REACTIONS = ["Content Liked", "Content Commented", "Content Saved", "Content Shared"];

interface OracleWay {
  way: "any" | "messages" | "posts";
  ties: number;
  returned: number;
  turned: Set<string>;
  heard: Set<string>;
}

/** Who turned to whom in a period, each pair looked up the other way round. */
export function oracleReciprocity(
  log: readonly LogEvent[],
  project: LogProject,
  { period, filter }: { period: Days; filter?: Filter },
  isBot: (person: string) => boolean,
): OracleWay[] {
  const world = worldOf(log, project);
  const everKnown = new Set(log.filter(({ known }) => known).map(({ person }) => person));
  const authors = new Map<string, string | null>();
  for (const event of world.events) {
    const item = textOf(event.properties["content_id"]);
    if (event.event !== "Content Published" || item === "" || event.day >= period.to || authors.has(item))
      continue;
    authors.set(item, textOf(event.properties["source"]) === "official" ? null : event.person);
  }
  const turns: { way: OracleWay["way"]; from: string; to: string }[] = [];
  for (const event of world.events) {
    if (!isIn(event.day, period) || (filter !== undefined && !holds(filter, event, world))) continue;
    const said = textOf(event.properties["recipient_id"]);
    const to = everKnown.has(said) ? said : `never seen as ${said}`;
    const author = authors.get(textOf(event.properties["content_id"])) ?? null;
    const from = event.person;
    if (event.event === "Message Sent" && said !== "" && !isBot(to))
      turns.push({ way: "messages", from, to });
    if (REACTIONS.includes(event.event) && author !== null) turns.push({ way: "posts", from, to: author });
  }
  return (["any", "messages", "posts"] as const).map((way) => {
    const pairs = new Map<string, Set<string>>();
    for (const turn of turns) {
      if ((way !== "any" && turn.way !== way) || turn.from === turn.to) continue;
      pairs.set(turn.from, (pairs.get(turn.from) ?? new Set()).add(turn.to));
    }
    const ties = [...pairs].flatMap(([from, others]) => [...others].map((to) => ({ from, to })));
    const back = ties.filter(({ from, to }) => pairs.get(to)?.has(from) === true);
    return {
      ...{ way, ties: ties.length, returned: back.length },
      turned: new Set(ties.map(({ from }) => from)),
      heard: new Set(back.map(({ from }) => from)),
    };
  });
}
