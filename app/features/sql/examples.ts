/** Questions that work on any project, to begin with. */
export const EXAMPLES = [
  {
    key: "exampleDays",
    sql: "SELECT day, uniqExact(person) AS members\nFROM all_events\nWHERE day >= today() - 30\nGROUP BY day\nORDER BY day",
  },
  {
    key: "exampleChannels",
    sql: "SELECT m.join_channel AS channel, count() AS orders, sum(o.money) AS sales\nFROM all_orders AS o\nJOIN all_members AS m ON m.person = o.person\nGROUP BY channel\nORDER BY sales DESC",
  },
  {
    key: "exampleTopics",
    sql: "SELECT toString(properties.topic) AS topic, count() AS views\nFROM all_events\nWHERE event = 'Content Viewed' AND topic != ''\nGROUP BY topic\nORDER BY views DESC\nLIMIT 20",
  },
] as const;
