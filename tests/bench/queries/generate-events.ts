import { learnWhoIsWho } from "#ingest/identity/learn-who-is-who";
import { putVerdictsInForce } from "#ingest/judgement/put-verdicts-in-force";
import type { Warehouse } from "#store/clickhouse/warehouse";
import { ZONE } from "./bench-project";

const EVENTS_PER_SESSION = 8;
const EVENTS_PER_MEMBER = 57;
const SESSIONS_PER_INSERT = 125_000;
/** The year that the events lie in, UTC. */
const YEAR = { from: "2025-01-01", to: "2026-01-01" };
const POST_COUNT = 2000;
const ACTIVITY_COUNT = 20;
const SECONDS_OF_YEAR = 365 * 86_400;

/**
 * Fills a project with events of one year, inside the engine, through the product's own tables and views. Visits of
 * eight events run on evenly through the year; three tenths of the members are there on the first day, the others join
 * evenly, and those who joined late come most. Buying goes step by step within a visit, and most stop on the way. A third
 * looked at something anonymously before they joined, a sixth was invited; two thousand posts are made by members, and one member
 * in ten takes part in one of twenty activities, one in ten gets a badge; one in a hundred is a bot by its events, one in a thousand was
 * found to be a test. The same numbers make the same events.
 *
 * @param onProgress how many are stored by now
 */
export async function generateEvents(
  warehouse: Pick<Warehouse, "read" | "command">,
  { project, events }: { project: number; events: number },
  onProgress: (stored: number) => void = () => undefined,
): Promise<void> {
  const sessions = Math.floor(events / EVENTS_PER_SESSION);
  const members = Math.max(1, Math.floor(events / EVENTS_PER_MEMBER));
  const params = { project, sessions, members, year: SECONDS_OF_YEAR };
  await warehouse.command("bench/joins", JOINS, params);
  await warehouse.command("bench/first-looks", FIRST_LOOKS, params);
  await warehouse.command("bench/posts", POSTS, params);
  await warehouse.command("bench/activities", ACTIVITIES, params);
  await warehouse.command("bench/badges", BADGES, params);
  await warehouse.command("bench/verdicts", VERDICTS, params);
  await putVerdictsInForce(warehouse);
  for (let from = 0; from < sessions; from += SESSIONS_PER_INSERT) {
    const visits = Math.min(SESSIONS_PER_INSERT, sessions - from);
    await warehouse.command("bench/visits", VISITS, { ...params, from, visits });
    onProgress((from + visits) * EVENTS_PER_SESSION);
  }
  await learnWhoIsWho(warehouse);
}

const START = `toDateTime64('${YEAR.from} 00:00:00.000', 3, 'UTC')`;
/** A share, 0 to 1, drawn by a number and a salt. */
const draw = (number: string, salt: number) => `(sipHash64(${number}, ${salt}) % 1000003) / 1000003`;
const COLUMNS = `id, project, person, merges, time, received, day, event, user_id, anonymous_id, source, message_id, channel, session, content,
  activity, inviter, category, order_id, money, score, excluded, properties`;
const MEMBER = "sipHash64(member, {project:UInt32})";
const VISITOR = "sipHash64(member, {project:UInt32}, 'anonymous')";
const CHANNEL = `['wechat', 'douyin', 'xiaohongshu', 'weibo', 'invite', 'organic'][1 + member % 6]`;
const SETTINGS = `SETTINGS async_insert = 0, max_insert_threads = 1, max_partitions_per_insert_block = 0,
  max_insert_block_size = 1048576, max_block_size = 1048576`;

const ROW = `
  SELECT toUUID(concat('00000000-0000-4000-', leftPad(lower(hex(kind)), 4, '0'), '-', leftPad(lower(hex(number)), 12, '0'))) AS id,
    {project:UInt32} AS project, if(known, ${MEMBER}, ${VISITOR}) AS person, if(known AND anonymous, ${VISITOR}, 0) AS merges,
    time, time + 1 AS received,
    toDate(toTimeZone(time, '${ZONE}')) AS day, event, if(known, concat('u', toString(member)), '') AS user_id,
    if(anonymous, concat('a', toString(member)), '') AS anonymous_id, 'bench' AS source,
    toString(number) AS message_id, ${CHANNEL} AS channel, session,
    if(startsWith(event, 'Content'), concat('c', toString(number % ${POST_COUNT})), '') AS content,
    if(startsWith(event, 'Activity'), concat('a', toString(number % ${ACTIVITY_COUNT})), '') AS activity,
    if(event = 'Member Joined' AND member % 6 = 4 AND member > 8, sipHash64(intDiv(member, 8), {project:UInt32}), 0) AS inviter,
    if(startsWith(event, 'Product'), ['tea', 'beauty', 'sport', 'home'][1 + number % 4], '') AS category,
    if(event = 'Order Completed', concat('o', toString(number)), '') AS order_id,
    if(event = 'Order Completed', toDecimal64(1 + number % 900, 4) + toDecimal64('0.99', 4), toDecimal64(0, 4)) AS money,
    if(event = 'NPS Answered', toNullable(toUInt8(number % 11)), NULL) AS score, if(member % 100 = 7, 'bot', '') AS excluded,
    concat('{"topic":"t', toString(number % 40), '","position":', toString(number % 17), ',"price":', toString(number % 500), '.5}')::JSON AS properties`;

const JOINED = `${START} + toIntervalMillisecond(120000 + toUInt64(
  1000 * greatest(0, (number / {members:UInt64} - 0.3) / 0.7) * {year:UInt64}) + number % 60000)`;

const JOINS = `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT 1 AS kind, number, number AS member, 1 AS known, number % 3 = 0 AS anonymous, 'Member Joined' AS event,
      '' AS session, ${JOINED} AS time
    FROM numbers({members:UInt64})
  ) ${SETTINGS}`;

const FIRST_LOOKS = `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT 3 AS kind, number, number AS member, 0 AS known, 1 AS anonymous, 'Content Viewed' AS event, '' AS session,
      ${JOINED} - toIntervalSecond(60) AS time
    FROM numbers({members:UInt64})
    WHERE number % 3 = 0
  ) ${SETTINGS}`;

/** Evenly through the year, by members who are there by then. */
const SPREAD = (count: string) =>
  `${START} + toIntervalMillisecond(toUInt64(1000 * {year:UInt64} * number / ${count}))`;

const POSTS = `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT 4 AS kind, number, number * 7 % greatest(1, intDiv({members:UInt64} * 3, 10)) AS member, 1 AS known, 0 AS anonymous,
      'Content Published' AS event, '' AS session, ${SPREAD(String(POST_COUNT))} AS time
    FROM numbers(${POST_COUNT})
  ) ${SETTINGS}`;

/** One member in ten, each once, of those who were there on the first day. */
const once = (kind: number, event: string) => `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT ${kind} AS kind, number, number * 3 AS member, 1 AS known, 0 AS anonymous, '${event}' AS event,
      '' AS session, ${SPREAD("(intDiv({members:UInt64}, 10) + 1)")} AS time
    FROM numbers(intDiv({members:UInt64}, 10))
  ) ${SETTINGS}`;
const ACTIVITIES = once(5, "Activity Joined");
const BADGES = once(6, "Badge Earned");

const VERDICTS = `
  INSERT INTO person_verdicts (project, person, rule, verdict, reason, version)
  SELECT {project:UInt32}, ${MEMBER}, 'manual', 'test', 'bench', 1
  FROM (SELECT number AS member FROM numbers({members:UInt64}) WHERE number % 1000 = 3)`;

const VISITS = `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT 2 AS kind, 1 AS known, 0 AS anonymous, visit * ${EVENTS_PER_SESSION} + place AS number,
      toUInt64(floor({members:UInt64} * (0.3 + 0.7 * visit / {sessions:UInt64}) * (1 - pow(${draw("visit", 1)}, 2)))) AS member,
      concat('s', toString(visit)) AS session, ${draw("visit", 2)} AS purpose, ${draw("number", 3)} AS chance,
      multiIf(
        place = 2 AND purpose < 0.5, 'Product Viewed',
        place = 4 AND purpose < 0.22, 'Product Added',
        place = 5 AND purpose < 0.12, 'Checkout Started',
        place = 6 AND purpose < 0.08, 'Order Completed',
        chance < 0.45, 'Content Viewed', chance < 0.6, 'Message Sent', chance < 0.72, 'Content Liked',
        chance < 0.8, 'Content Commented', chance < 0.86, 'Content Saved', chance < 0.9, 'Content Shared',
        chance < 0.97, 'Checked In', chance < 0.995, 'Product Viewed', 'NPS Answered') AS event,
      ${START} + toIntervalMillisecond(toUInt64(1000 * {year:UInt64} * visit / {sessions:UInt64}) + place * 45000
        + sipHash64(number, 4) % 40000) AS time
    FROM (SELECT {from:UInt64} + number AS visit, arrayJoin(range(${EVENTS_PER_SESSION})) AS place FROM numbers({visits:UInt64}))
  ) ${SETTINGS}`;
