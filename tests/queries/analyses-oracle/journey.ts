import { ANYTHING, daysDone } from "./days-done";
import { addDays, isIn } from "./local-days";
import type { LogEvent, LogProject } from "./log-event";
import { isChosen, kocsOf, type OracleStageRules, type StagesQuestion } from "./stages";
import { worldOf } from "./world";

const VIEWS = ["Content Viewed", "Product Viewed"];
const PARTICIPATION = [
  ...["Content Published", "Content Liked", "Content Commented", "Content Saved", "Content Shared"],
  ...["Message Sent", "Question Asked", "Question Answered", "Activity Joined", "Activity Completed"],
  ...["Checked In", "Vote Cast", "Live Joined"],
];

/** How far each person has come by now who first looked at something in a period: 1 awareness … 5 advocacy. */
export function oracleJourney(
  log: readonly LogEvent[],
  project: LogProject,
  rules: OracleStageRules,
  question: StagesQuestion,
  today: string,
): { person: string; furthest: number }[] {
  const world = worldOf(log, project);
  const active = daysDone(world, ANYTHING, undefined);
  const kocsOn = kocsOf(log, project, rules);
  const kocs = new Set<string>();
  for (let day = question.period.from; day <= today; day = addDays(day, 1)) {
    for (const person of kocsOn(day)) kocs.add(person);
  }
  const reported = new Set<string>();
  const orders = world.events.filter(({ event, order }) => {
    if (event !== "Order Completed" || (order !== "" && reported.has(order))) return false;
    reported.add(order);
    return true;
  });
  const inviters = new Set(
    world.events.flatMap(({ event, inviter, person }) =>
      event === "Invite Accepted" && inviter !== undefined && inviter !== person ? [inviter] : [],
    ),
  );
  return [...new Set(world.events.map(({ person }) => person))].flatMap((person) => {
    const own = world.events.filter((event) => event.person === person);
    const views = own.filter(({ event }) => VIEWS.includes(event)).map(({ day }) => day);
    const [began] = views;
    if (began === undefined || !isIn(began, question.period) || !isChosen(own, question, world)) return [];
    const days = active.get(person) ?? [];
    const bought = new Set(orders.filter((order) => order.person === person).map(({ day }) => day));
    const steps = [
      views.some((last) => views.filter((day) => day <= last && day > addDays(last, -7)).length >= 3),
      own.some(({ event }) => PARTICIPATION.includes(event)),
      bought.size >= 2 ||
        kocs.has(person) ||
        days.some(
          (last) =>
            days.filter((day) => day <= last && day > addDays(last, -rules.coreWindow)).length >=
            rules.coreDays,
        ),
      inviters.has(person),
    ];
    const missed = steps.indexOf(false);
    return { person, furthest: missed === -1 ? 5 : missed + 1 };
  });
}
