import type { Warehouse } from "#store/clickhouse/warehouse";

/** When the experiment begins, and for how long members are exposed and seen, UTC. */
export const BEGIN = Date.UTC(2025, 5, 1);
export const DAYS = 30;
const BEFORE_DAYS = 14;
const EVENTS_PER_MEMBER = 20;
const MEMBERS_PER_INSERT = 50_000;
const DAY_SECONDS = 86_400;

/**
 * Fills a project with members who are exposed to one of three arms, evenly over thirty days, and with twenty events of
 * each from two weeks before up to the end, inside the engine, through the product's own tables and views. One in a
 * hundred sees two arms, one in fifty is a bot by all events. The same numbers make the same events.
 *
 * @param onProgress how many members are stored by now
 */
export async function generateExperiment(
  warehouse: Pick<Warehouse, "command">,
  { project, members }: { project: number; members: number },
  onProgress: (stored: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < members; from += MEMBERS_PER_INSERT) {
    const count = Math.min(MEMBERS_PER_INSERT, members - from);
    const params = { project, from, count, begin: BEGIN };
    await warehouse.command("bench/exposures", EXPOSURES, params);
    await warehouse.command("bench/deeds", DEEDS, params);
    onProgress(from + count);
  }
}

const COLUMNS = `id, project, person, time, received, day, event, user_id, source, message_id, channel, category, order_id, money,
  score, experiment, variation, excluded, properties`;
/** A share, 0 to 1, drawn by a number and a salt. */
const draw = (number: string, salt: number) => `(sipHash64(${number}, ${salt}) % 1000003) / 1000003`;
const SETTINGS = `SETTINGS async_insert = 0, max_insert_threads = 1, max_partitions_per_insert_block = 0,
  max_insert_block_size = 1048576, max_block_size = 1048576`;

const ROW = `
  SELECT toUUID(concat('00000000-0000-4000-', leftPad(lower(hex(kind)), 4, '0'), '-', leftPad(lower(hex(number)), 12, '0'))) AS id,
    {project:UInt32} AS project, sipHash64(member, {project:UInt32}) AS person, time, time + 1 AS received,
    toDate(toTimeZone(time, 'Asia/Shanghai')) AS day, event, concat('u', toString(member)) AS user_id, 'bench' AS source,
    toString(number) AS message_id, ['wechat', 'douyin', 'organic'][1 + member % 3] AS channel,
    if(startsWith(event, 'Product'), ['tea', 'beauty', 'sport', 'home'][1 + number % 4], '') AS category,
    if(event = 'Order Completed', concat('o', toString(number)), '') AS order_id,
    if(event IN ('Order Completed', 'Order Refunded'), toDecimal64(1 + number % 900, 4) + toDecimal64('0.99', 4), toDecimal64(0, 4)) AS money,
    if(event = 'NPS Answered', toNullable(toUInt8(number % 11)), NULL) AS score, experiment, variation,
    if(member % 50 = 7, 'bot', '') AS excluded, concat('{"topic":"t', toString(number % 40), '"}')::JSON AS properties`;

const at = (share: string, fromDay: number, days: number) =>
  `fromUnixTimestamp64Milli({begin:Int64} + toInt64((${fromDay} + ${days} * ${share}) * ${DAY_SECONDS * 1000}), 'UTC')`;

const EXPOSURES = `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT 1 AS kind, member, member * 2 + turn AS number, 'Experiment Viewed' AS event, 'bench' AS experiment,
      toString((sipHash64(member, 7) + if(turn = 1 AND member % 100 = 5, 1, 0)) % 3) AS variation,
      ${at(draw("member", 1), 0, DAYS - 1)} + toIntervalHour(turn) AS time
    FROM (SELECT {from:UInt64} + number AS member, arrayJoin([0, 1]) AS turn FROM numbers({count:UInt64}))
  ) ${SETTINGS}`;

const DEEDS = `
  INSERT INTO events (${COLUMNS})
  ${ROW}
  FROM (
    SELECT 2 AS kind, member, member * ${EVENTS_PER_MEMBER} + place AS number, '' AS experiment, '' AS variation,
      ${draw("number", 2)} AS chance,
      multiIf(chance < 0.45, 'Content Viewed', chance < 0.65, 'Product Viewed', chance < 0.73, 'Product Added',
        chance < 0.78, 'Checkout Started', chance < 0.82, 'Order Completed', chance < 0.825, 'Order Refunded',
        chance < 0.835, 'NPS Answered', chance < 0.95, 'Message Sent', 'Checked In') AS event,
      ${at(draw("number", 3), -BEFORE_DAYS, DAYS + BEFORE_DAYS)} AS time
    FROM (SELECT {from:UInt64} + number AS member, arrayJoin(range(${EVENTS_PER_MEMBER})) AS place FROM numbers({count:UInt64}))
  ) ${SETTINGS}`;
