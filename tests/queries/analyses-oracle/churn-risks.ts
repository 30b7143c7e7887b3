import { ANYTHING, daysDone } from "./days-done";
import { exactSum } from "./exact-sum";
import { addDays } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { type OracleStageRules, oracleStages, type StagesQuestion } from "./stages";
import { worldOf } from "./world";

const WORTH_DAYS = 360;

const negative = (money: string) => (money.startsWith("-") ? money.slice(1) : `-${money}`);

/** Who is at risk at the end of a day: what they are worth, on how many days they came up to then, and when last. */
export function oracleChurnRisks(
  log: readonly LogEvent[],
  project: LogProject,
  rules: OracleStageRules,
  question: StagesQuestion,
  day: string,
): { person: string; sales: string; activeDays: number; lastDay: string | null }[] {
  const world = worldOf(log, project);
  const active = daysDone(world, ANYTHING, undefined);
  const reported = new Set<string>();
  const sales = world.events.flatMap((event) => {
    if (event.event === "Order Refunded") return [{ ...event, amount: negative(event.money) }];
    if (event.event !== "Order Completed" || (event.order !== "" && reported.has(event.order))) return [];
    reported.add(event.order);
    return [{ ...event, amount: event.money }];
  });
  return oracleStages(log, project, rules, question)
    .filter(({ standingOn }) => standingOn(day) === "at-risk")
    .map(({ person }) => {
      const days = [...new Set(active.get(person))].filter((one) => one <= day).toSorted();
      const own = sales.filter(
        (one) => one.person === person && one.day <= day && one.day > addDays(day, -WORTH_DAYS),
      );
      return {
        person,
        sales: exactSum(own.map(({ amount }) => amount)),
        activeDays: days.length,
        lastDay: days.at(-1) ?? null,
      };
    });
}
