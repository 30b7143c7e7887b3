/** Activities and what taking part in them changed. */
export const activities = {
  title: "Activities",
  intro: "Who takes part, what they buy meanwhile, and what would have happened anyway.",
  emptyTitle: "No activities in this period",
  emptyBody:
    "An activity is listed once somebody joins it: send “Activity Joined” with its activity_id and activity_type.",
  types: "Types",
  single: "Activities",
  name: "Name",
  type: "Type",
  days: "Days",
  reached: "Reached",
  joined: "Joined",
  completed: "Completed",
  orders: "Orders",
  sales: "Net sales",
  effectOf: "What {{name}} changed",
  effectIntro:
    "Those who took part are held against members who came on the same days, did not take part, and were like them before: how long they had been members, when and how often they came, and what they spent. It is no experiment: what nobody could see before still differs.",
  matchedOf_one:
    "{{matched}} of {{took}} who took part have somebody like them among {{others}} others, in {{count}} activity.",
  matchedOf_other:
    "{{matched}} of {{took}} who took part have somebody like them among {{others}} others, in {{count}} activities.",
  sides: "Members",
  side_took: "Took part",
  side_matched: "With somebody like them",
  side_others: "Others who came",
  refusedFew: "Nothing is said of what it changed: fewer than {{fewest}} can be held against others.",
  refusedUnlike:
    "Nothing is said of what it changed: more than half of those who took part are like nobody who did not.",
  refusedApart:
    "Nothing is said of what it changed: also as matched, both sides differed before by more than {{apart}} standard deviations.",
  cannibalised: "Bought less in the 30 days after, for each who took part: {{amount}}.",
  perMember: "For each who took part",
  matched: "More than those like them",
  axis: "95 % interval",
  naive: "Naive: more than everybody else",
  notOver: "not over yet",
  fromTo: "{{low}} to {{high}}",
  sales_within: "Net sales on its days",
  active_7: "Active days in the 7 days after",
  sales_7: "Net sales in the 7 days after",
  active_30: "Active days in the 30 days after",
  sales_30: "Net sales in the 30 days after",
  balance: "Before",
  active_before: "Active days of 28",
  sales_before: "Net sales of 28 days",
  tenure: "Days since joining",
  asTheyAre: "As they are",
  asMatched: "As matched",
  balanceIntro:
    "How much more those who took part had, in standard deviations; up to {{apart}} counts as alike.",
};
