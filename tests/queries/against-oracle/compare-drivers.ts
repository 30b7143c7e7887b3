import { driversParams } from "#queries/funnel/drivers-question";
import { readDriverMembers, readDrivers } from "#queries/funnel/read-drivers";
import type { Reader } from "#queries/scope";
import { type DriversQuestion, oracleMarks } from "../analyses-oracle/drivers";
import type { Draws } from "../analyses-oracle/random-numbers";
import { correctedP, expectedIn, oddsOf, pearsonP, type TwoByTwo } from "../analyses-oracle/two-by-two";
import { differences } from "./differences";
import type { StagedLog } from "./staged-log";

const FEWEST_MEMBERS = 20;
const FEWEST_EXPECTED = 5;
const EXACT = 1e-9;

/** The marks of which there are enough to test, with all that is said of them, by subject and value. */
function tested({ members, converted, marks }: ReturnType<typeof oracleMarks>) {
  const counted = marks.map((mark) => {
    const own = mark.persons.filter((person) => converted.has(person)).length;
    const others = { members: members.length - mark.persons.length, converted: converted.size - own };
    const table: TwoByTwo = [
      ...[own, mark.persons.length - own],
      ...[others.converted, others.members - others.converted],
    ] as const;
    return { ...mark, own, others, table };
  });
  const enough = counted.filter(
    ({ persons, others, table }) =>
      Math.min(persons.length, others.members) >= FEWEST_MEMBERS &&
      expectedIn(table).every((expected) => expected >= FEWEST_EXPECTED),
  );
  const ps = enough.map(({ table }) => pearsonP(table));
  const adjusted = correctedP(ps);
  return enough.map(({ subject, value, persons, own, others, table }, at) => ({
    subject,
    value,
    persons,
    said: {
      subject,
      value,
      members: persons.length,
      converted: own,
      others,
      odds: oddsOf(table),
      p: ps[at],
      adjusted: adjusted[at],
    },
  }));
}

/** Asks the drivers of the warehouse and of the oracle as of `now` (ms), and says where they differ; `draws` choose whose members. */
export async function compareDrivers(
  reader: Reader,
  { log, project, frame, names }: StagedLog,
  now: number,
  question: DriversQuestion,
  draws: Draws,
): Promise<string[]> {
  const { period, filter, entry, goal, ...asked } = question;
  const seen = frame(period, now, "day", filter);
  const params = driversParams.parse({ ...asked, entry_step: entry, goal_step: goal });
  const found = await readDrivers(reader, seen, params);
  const oracle = oracleMarks(log, project, now, question);
  const marks = tested(oracle);
  const byMark = (said: readonly { subject: string; value: string }[]) =>
    Object.fromEntries(said.map((one) => [`${one.subject} ${one.value}`, one]));
  const problems = [
    ...differences(found.members, oracle.members.length, "members"),
    ...differences(found.converted, oracle.converted.size, "converted"),
    ...differences(byMark(found.drivers), byMark(marks.map(({ said }) => said)), "mark", EXACT),
  ];
  const falls = found.drivers.findIndex(({ p }, at) => p < (found.drivers[at - 1]?.p ?? 0));
  if (falls !== -1) problems.push(`driver ${falls} has a lower p than the one before`);

  if (oracle.marks.length === 0) return problems;
  const { subject, value, persons } = draws.one(marks.length > 0 ? marks : oracle.marks);
  const outcome = draws.one(["reached", "stopped", "both"] as const);
  const place = { subject, value, ...(outcome === "both" ? {} : { outcome }) };
  const members = await readDriverMembers(reader, seen, params, place);
  const who = persons.filter(
    (person) => outcome === "both" || oracle.converted.has(person) === (outcome === "reached"),
  );
  return [
    ...problems,
    ...differences(names(members), who.toSorted(), `who (${outcome}) with ${subject} ${value}`),
  ];
}
