import { EventName } from "#store/events/event-names";
import { at } from "../chance/random";
import { INTERESTS } from "../world/interests";
import type { MemberVisit } from "./member-visit";

const KINDS = ["text", "text", "text", "text", "image", "voice", "sticker"] as const;
/** Members of one group chat, about. */
const GROUP_SIZE = 400;

export function communityOf(visit: MemberVisit): string {
  return `g_${Math.floor(visit.member / GROUP_SIZE) + 1}`;
}

/** Writes in the group, asks, answers what others asked. */
export function talk(visit: MemberVisit): void {
  const { random, world, member } = visit;
  const social = Math.min(at(world.roster.social, member), 3);
  const community_id = communityOf(visit);
  if (random.chance(0.1 + 0.09 * social)) {
    const messages = 1 + random.runs(0.55, 15);
    for (let index = 0; index < messages; index += 1) {
      visit.track(EventName.messageSent, { community_id, kind: random.pick(KINDS) }, 20_000);
    }
  }
  if (random.chance(0.012) && visit.open) {
    const id = `q-${visit.name}`;
    const topic = visit.interest;
    world.questions.add({ id, author: member, since: visit.now, topic, source: "ugc", format: "qa" });
    visit.track(
      EventName.questionAsked,
      { question_id: id, topic: at(INTERESTS, topic), community_id },
      40_000,
    );
  }
  if (random.chance(0.02 + 0.01 * social)) {
    const question = world.questions.meet(visit.now, visit.interest, random);
    if (question === null || question.author === member) return;
    const topic = at(INTERESTS, question.topic);
    visit.track(EventName.questionAnswered, { question_id: question.id, topic, community_id }, 50_000);
  }
}
