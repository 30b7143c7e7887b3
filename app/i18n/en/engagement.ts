/** The page Engagement. */
export const engagement = {
  title: "Engagement",
  intro: "How much members do with content and with each other, when, and how few of them do most of it.",
  interaction: "Interaction",
  making: "What is made",
  replies: "Replies",
  rhythm: "Rhythm",
  rhythmIntro:
    "What members do in an average hour of each weekday, by the project’s own clocks. An hour the clocks leave out does not count, one they repeat counts twice.",
  weekday: "Weekday",
  noActivity: "Nobody was active in this period.",
  cellWords: "{{weekday}} {{hour}}:00 – {{rate}} an hour; {{events}} in all, by {{members}} members",
  concentration: "Concentration",
  concentrationIntro:
    "Active members in the order of how often they interact: which share of all interactions the first of them make.",
  noInteractions: "Nobody interacted in this period.",
  topWords: "The most active {{of}} ({{members}}) make {{share}}.",
  ofInteractions: "Of {{interactions}} interactions among {{members}} active members.",
  reciprocity: "Reciprocity",
  reciprocityIntro:
    "Whoever turns to another, by a message or by what they do with a post, makes a tie. It is returned where the other turns to them as well.",
  noTies: "Nobody turned to anybody by name in this period.",
  returnedWords: "{{share}} of {{ties}} ties are returned.",
  way: "Way",
  any: "Any",
  messages: "Messages",
  posts: "Posts",
  ties: "Ties",
  returned: "Returned",
  turned: "Turned to somebody",
  heard: "Heard back",
  byGroup: "Breakdown",
};
