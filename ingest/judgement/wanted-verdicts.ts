const resolved = (alias: string) =>
  `dictGetOrDefault('person_of', 'person', ${alias}.person, ${alias}.person)`;

const INTERNAL_USERS = `
  SELECT dictGetOrDefault('person_of', 'person', given, given) AS person,
    'internal-user' AS rule, 'test' AS verdict, 'a colleague, by user id' AS reason
  FROM (SELECT arrayJoin({users:Array(UInt64)}) AS given)`;

const INTERNAL_DOMAINS = `
  SELECT person, 'internal-domain' AS rule, 'test' AS verdict, concat('a colleague, by e-mail at ', domain) AS reason
  FROM (
    SELECT ${resolved("t")} AS person, max(t.last) AS latest,
      lower(arrayElement(splitByChar('@', latest.value), -1)) AS domain
    FROM member_traits AS t
    WHERE t.project = {project:UInt32} AND t.trait = 'email'
    GROUP BY person
  )
  WHERE position(latest.value, '@') > 0 AND domain IN {domains:Array(String)}`;

/** The days on which somebody did enough are found in the rollup, so that few events are read. */
const TOO_FAST = `
  SELECT person, 'rate' AS rule, 'bot' AS verdict, concat(toString(max(n)), ' events within one minute') AS reason
  FROM (
    SELECT ${resolved("e")} AS person, toStartOfMinute(e.time) AS minute, count() AS n
    FROM events AS e
    WHERE e.project = {project:UInt32} AND (e.person, e.day) IN (
      SELECT d.person, d.day FROM member_days AS d
      WHERE d.project = {project:UInt32}
      GROUP BY d.person, d.day
      HAVING sum(d.events) > {per_minute:UInt32}
    )
    GROUP BY person, minute
  )
  WHERE n > {per_minute:UInt32}
  GROUP BY person`;

/**
 * Adds to verdicts over persons the same ones over every other id of theirs, as rows are stored under those.
 *
 * Columns: person UInt64, rule String, verdict String, reason String.
 */
export const forEveryId = (verdicts: string): string => `
  SELECT arrayJoin(arrayConcat([v.person], ids.aliases)) AS person, v.rule AS rule, v.verdict AS verdict,
    v.reason AS reason
  FROM (${verdicts}) AS v
  LEFT JOIN (
    SELECT person, groupArray(alias) AS aliases FROM person_links
    WHERE project = {project:UInt32} AND alias != person
    GROUP BY person
  ) AS ids ON ids.person = v.person`;

/** Every verdict that a project's rules come to. Takes `project`, `users`, `domains` and `per_minute`. */
export const WANTED_VERDICTS = forEveryId(
  [INTERNAL_USERS, INTERNAL_DOMAINS, TOO_FAST].map((sql) => `SELECT * FROM (${sql})`).join("\nUNION ALL\n"),
);
