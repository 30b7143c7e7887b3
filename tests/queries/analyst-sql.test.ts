import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askSql } from "#queries/sql/ask-sql";
import { RELATIONS } from "#queries/sql/relations";
import { type Deed, openStage, projectOf, rowOf, type Stage } from "./stage";

const mine = projectOf({ id: 1 });
const theirs = projectOf({ id: 2 });
let stage: Stage;

const MINE: Deed[] = [
  { at: "2026-03-01T10:00+08:00", who: "ann", did: "Member Joined", channel: "douyin" },
  {
    at: "2026-03-01T10:05+08:00",
    who: "ann",
    did: "Content Viewed",
    properties: { topic: "tea", length: 12 },
  },
  { at: "2026-03-02T23:30+08:00", who: "ann", did: "Order Completed", order: "1", money: "12.50" },
  { at: "2026-03-03T09:00+08:00", who: "ann", did: "Order Completed", order: "1", money: "12.50" },
  { at: "2026-03-02T11:00+08:00", who: "ben", did: "Member Joined", channel: "wechat" },
  { at: "2026-03-05T08:00+08:00", who: "ben", did: "Order Completed", order: "2", money: "7.25" },
  { at: "2026-03-05T09:00+08:00", who: "ben", did: "NPS Answered", score: 9 },
  { at: "2026-03-06T09:00+08:00", who: "robot", did: "Content Viewed", excluded: "bot" },
];
const THEIRS: Deed[] = [
  { at: "2026-03-01T10:00+08:00", who: "eve", did: "Member Joined", channel: "secret-channel" },
  { at: "2026-03-02T10:00+08:00", who: "eve", did: "Order Completed", order: "9", money: "99.99" },
];

beforeAll(async () => {
  stage = await openStage();
  await stage.play(mine, MINE);
  await stage.play(theirs, THEIRS);
});
afterAll(() => stage.close());
beforeEach(() => expect.hasAssertions());

const ask = (sql: string) => askSql(stage.warehouse, sql, { project: mine, includeExcluded: false });
async function rowsOf(sql: string) {
  const answer = await ask(sql);
  if (!answer.ok) throw new Error(`${sql}\n${answer.problem.message}`);
  return answer.result.rows;
}

describe("what is asked is answered", () => {
  test.each([
    ["SELECT count() AS n FROM all_events", [[7]]],
    [
      "SELECT event, count() AS n FROM all_events GROUP BY event ORDER BY n DESC, event",
      [
        ["Order Completed", 3],
        ["Member Joined", 2],
        ["Content Viewed", 1],
        ["NPS Answered", 1],
      ],
    ],
    [
      "SELECT day, sum(money) AS sales FROM all_orders GROUP BY day ORDER BY day",
      [
        ["2026-03-02", "12.5"],
        ["2026-03-05", "7.25"],
      ],
    ],
    [
      "SELECT user_ids[1] AS who, join_channel FROM all_members ORDER BY who",
      [
        ["ann", "douyin"],
        ["ben", "wechat"],
      ],
    ],
    ["SELECT toString(properties.topic) AS topic FROM all_events WHERE event = 'Content Viewed'", [["tea"]]],
    [
      "WITH spent AS (SELECT person, sum(money) AS total FROM all_orders GROUP BY person) SELECT max(total) AS most, count() AS n FROM spent",
      [["12.5", 2]],
    ],
    ["WITH 5 AS five SELECT five + 1 AS six", [[6]]],
    [
      "SELECT m.join_channel AS channel, sum(o.money) AS sales FROM all_orders AS o JOIN all_members AS m ON m.person = o.person GROUP BY channel ORDER BY channel",
      [
        ["douyin", "12.5"],
        ["wechat", "7.25"],
      ],
    ],
    [
      "SELECT count() AS n FROM all_events WHERE person IN (SELECT person FROM all_orders WHERE money > 10)",
      [[4]],
    ],
    [
      "SELECT number FROM numbers(3) ORDER BY number DESC -- a comment; with a semicolon (and a bracket",
      [[2], [1], [0]],
    ],
    ["SELECT 'a(b{c}--d' AS text, \"number\" FROM numbers(1) /* so ( */ ;", [["a(b{c}--d", 0]]],
    [
      "SELECT day, row_number() OVER (ORDER BY day) AS place FROM all_orders ORDER BY place",
      [
        ["2026-03-02", 1],
        ["2026-03-05", 2],
      ],
    ],
    ["SELECT 1 AS a UNION ALL SELECT count() AS a FROM all_orders ORDER BY a", [[1], [2]]],
    ["SELECT arrayMap(x -> x * 2, [1, 2]) AS doubled", [["[2,4]"]]],
    ["SELECT * EXCEPT (at, person) FROM all_orders ORDER BY day LIMIT 1", [["2026-03-02", "12.5"]]],
    [
      "SELECT countIf(event = 'Order Completed') AS n, uniqExactIf(person, money > 0) AS buyers FROM all_events",
      [[3, 2]],
    ],
    ["SELECT count() AS n FROM all_sessions", [[6]]],
    ["SELECT avg(score) AS mean FROM all_events WHERE score IS NOT NULL", [[9]]],
  ])("%s", async (sql, rows) => {
    expect(await rowsOf(sql)).toEqual(rows);
  });

  test("columns say their types, and bots come when they are asked for", async () => {
    const answer = await askSql(stage.warehouse, "SELECT count() AS n FROM all_events", {
      project: mine,
      includeExcluded: true,
    });
    expect(answer).toMatchObject({
      ok: true,
      result: { columns: [{ name: "n", type: "UInt64" }], rows: [[8]], truncated: false },
    });
  });

  test("more than 10,000 rows are cut, and it is said", async () => {
    const answer = await ask("SELECT number FROM numbers(10001)");
    expect(answer.ok && [answer.result.rows.length, answer.result.truncated]).toEqual([10_000, true]);
  });

  test("every relation has the columns that it says", async () => {
    for (const { name, columns } of RELATIONS) {
      const answer = await ask(`SELECT * FROM ${name} LIMIT 1`);
      expect(answer.ok && answer.result.columns.map((column) => column.name)).toEqual(
        columns.map((column) => column.name),
      );
    }
  });
});

/** Ways out that somebody may try; none may be answered. */
const ESCAPES = [
  "SELECT * FROM events",
  "SELECT * FROM default.events",
  "SELECT * FROM `events`",
  'SELECT * FROM "events"',
  "SELECT * FROM `default`.`events`",
  "SELECT * FROM default . events",
  "SELECT * FROM member_days",
  "SELECT * FROM person_verdicts",
  "SELECT * FROM judged_persons",
  "SELECT * FROM person_of",
  "SELECT * FROM system.tables",
  "SELECT * FROM system.one, events",
  "SELECT * FROM information_schema.tables",
  "SELECT * FROM INFORMATION_SCHEMA.TABLES",
  "SELECT count() FROM all_events, events",
  "SELECT count() FROM all_events AS a JOIN events AS b ON a.id = b.id",
  "SELECT 1 UNION ALL SELECT count() FROM events",
  "SELECT 1 INTERSECT SELECT count() FROM events",
  "SELECT (SELECT count() FROM events)",
  "SELECT exists(SELECT 1 FROM events)",
  "SELECT 1 WHERE 1 IN (SELECT project FROM events)",
  "SELECT 1 FROM all_events WHERE id IN events",
  "SELECT 1 FROM all_events WHERE id IN (events)",
  "SELECT 1 FROM all_events WHERE id NOT IN default.events",
  "SELECT 1 FROM all_events WHERE id GLOBAL IN events",
  "SELECT in(id, events) FROM all_events",
  "SELECT nullIn(id, `events`) FROM all_events",
  "SELECT 1 ORDER BY (SELECT max(money) FROM events)",
  "SELECT 1 LIMIT (SELECT count() FROM events)",
  "SELECT 1 LIMIT 1 OFFSET (SELECT count() FROM events)",
  "WITH events AS (SELECT 1 AS x) SELECT * FROM events",
  "WITH x AS (SELECT * FROM events) SELECT * FROM x",
  "WITH (SELECT count() FROM events) AS n SELECT n",
  "WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT * FROM r",
  "SELECT 1 WINDOW events AS (PARTITION BY 1) UNION ALL SELECT count() FROM events",
  "SELECT * FROM merge('default', '.*')",
  "SELECT * FROM merge('.*')",
  "SELECT * FROM remote('127.0.0.1', 'default', 'events')",
  "SELECT * FROM cluster('default', default.events)",
  "SELECT * FROM file('/etc/passwd', 'LineAsString')",
  "SELECT * FROM url('http://127.0.0.1/', 'LineAsString')",
  "SELECT * FROM s3('http://127.0.0.1/', 'CSV')",
  "SELECT * FROM view(SELECT * FROM events)",
  "SELECT * FROM viewIfPermitted(SELECT 1 ELSE null('x UInt8'))",
  "SELECT * FROM dictionary('person_of')",
  "SELECT * FROM input('x UInt8')",
  "SELECT * FROM executable('ls', 'TSV', 'x String')",
  "SELECT * FROM sqlite('x', 'y')",
  "SELECT * FROM generateRandom('x UInt8')",
  "SELECT * FROM mergeTreeIndex('default', 'events')",
  "SELECT dictGet('person_of', 'person', toUInt64(1))",
  "SELECT dictGetOrDefault('person_of', 'person', toUInt64(1), toUInt64(1))",
  "SELECT dictHas('person_of', toUInt64(1))",
  "SELECT joinGet('default.events', 'x', 1)",
  "SELECT file('/etc/passwd')",
  "SELECT arrayMap(file, ['/etc/passwd'])",
  "SELECT * APPLY (file) FROM all_orders",
  "SELECT COLUMNS('money') APPLY(toString) FROM all_orders",
  "SELECT * REPLACE (file('/etc/passwd') AS money) FROM all_orders",
  "SELECT getSetting('readonly')",
  "SELECT currentDatabase(), currentUser(), hostName()",
  "SELECT version(), uptime(), serverUUID()",
  "SELECT sleep(3)",
  "SELECT sleepEachRow(1) FROM numbers(10)",
  "SELECT throwIf(1, 'x')",
  "SELECT evalMLMethod('x', 1)",
  "SELECT catboostEvaluate('x', 1)",
  "SELECT initializeAggregation('sumState', 1)",
  "SELECT 1 SETTINGS readonly = 0",
  "SELECT * FROM all_events SETTINGS additional_table_filters = map()",
  "SELECT 1 INTO OUTFILE '/tmp/x'",
  "SELECT 1 FORMAT TabSeparated",
  "SELECT 1; SELECT count() FROM events",
  "SELECT 1; DROP TABLE events",
  "DROP TABLE events",
  "INSERT INTO events SELECT * FROM events",
  "ALTER TABLE events DELETE WHERE 1",
  "SET readonly = 0",
  "SHOW TABLES",
  "DESCRIBE TABLE events",
  "EXPLAIN SELECT * FROM events",
  "KILL QUERY WHERE 1",
  "SELECT {project:UInt32}",
  "SELECT * FROM {t:Identifier}",
  "SELECT 1) UNION ALL SELECT count() FROM events --",
  "SELECT 1) , (SELECT count() FROM events",
  "SELECT 1 /* ) */ ) FROM events (",
  "SELECT ']' [1)] FROM events",
  "SELECT $$ ) FROM events $$",
  "SELECT 1 # ) FROM events",
  "SELECT * FROM\u00a0events",
  "SELECT * FROM ｅｖｅｎｔｓ UNION ALL SELECT * FROM events",
  "SELECT * FROM all_events, `default.events`",
  "SELECT * FROM (SELECT * FROM (SELECT * FROM (SELECT * FROM events)))",
  "(SELECT * FROM events)",
  "FROM events SELECT *",
  "SELECT * FROM all_events ARRAY JOIN (SELECT groupArray(money) FROM events) AS x",
  "SELECT sum(money) OVER (ORDER BY (SELECT 1 FROM events)) FROM all_orders",
  "SELECT sum(money) OVER (ROWS BETWEEN (SELECT 1 FROM events) PRECEDING AND CURRENT ROW) FROM all_orders",
  "SELECT sum(money) OVER (PARTITION BY url('http://127.0.0.1/')) FROM all_orders",
  "SELECT sum(money) OVER (ORDER BY (SELECT 1 FROM url('http://127.0.0.1/', 'CSV', 'x String'))) FROM all_orders",
  "SELECT sum(money) OVER (ORDER BY `file`('/etc/passwd')) FROM all_orders",
  "SELECT a FROM (SELECT 1 AS a) WHERE a = (SELECT count() FROM `default`.events)",
  "SELECT number FROM numbers(1) ORDER BY number WITH FILL FROM 0 TO (SELECT count() FROM events)",
];

describe("what leads out of the project is refused", () => {
  test("there are many ways", () => expect(new Set(ESCAPES).size).toBe(ESCAPES.length));

  test.each(ESCAPES)("%s", async (sql) => {
    const answer = await ask(sql);
    expect(answer.ok).toBe(false);
    // An answer tells nothing of the others either.
    expect(JSON.stringify(answer)).not.toMatch(/secret-channel|99\.99|WITH happenings|:Bool/u);
  });
});

describe("what is wrong is told", () => {
  test.each([
    ["SELECT (1", "this ( is not closed", 1, 8],
    ["SELECT\n 'a", "this quote is not closed", 2, 2],
    ["SELECT 1 +", "Syntax error: the question is not finished", null, null],
    ["SELECT a b c\nFROM all_events", "Syntax error near c", 1, 12],
    ["SELECT foo FROM all_events", "Unknown expression identifier `foo`", null, null],
    ["SELECT file(1)", "file() reads the server's disk", null, null],
    ["SELECT hostName()", "the function hostName is not allowed", null, null],
    ["SELECT * FROM nothing", "nothing", null, null],
    ["", "a question begins with SELECT or WITH", 1, 1],
  ])("%s", async (sql, message, line, column) => {
    const answer = await ask(sql);
    if (answer.ok) throw new Error("it was answered");
    expect(answer.problem.message).toContain(message);
    if (line !== null) expect(answer.problem).toMatchObject({ line, column });
  });
});

test("what others do changes no answer", async () => {
  const questions = RELATIONS.map(({ name }) => `SELECT * FROM ${name} ORDER BY ALL`);
  const before = await Promise.all(questions.map(rowsOf));
  await stage.store(
    ["ann", "ben", "zoe"].flatMap((who, place) => [
      rowOf(
        theirs,
        { at: "2026-03-04T10:00+08:00", who, did: "Member Joined", channel: "x" },
        `more-${place}`,
      ),
      rowOf(
        theirs,
        { at: "2026-03-04T11:00+08:00", who, did: "Order Completed", order: "1", money: "5" },
        `order-${place}`,
      ),
    ]),
  );
  expect(await Promise.all(questions.map(rowsOf))).toEqual(before);
});
