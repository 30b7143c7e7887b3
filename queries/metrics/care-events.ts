import type { Selection } from "#queries/filters/filter";

const POSITIVE_TAGS = ["praise", "positive", "compliment", "thanks", "表扬", "好评", "感谢"];

const feedback = (filter: Selection[number]["filter"]): Selection => [{ event: "Feedback Sent", filter }];

/** Which events tell what members think of the community, and how it is looked after. */
export const CARE_EVENTS = {
  reports: [{ event: "Content Reported" }],
  resolved: [{ event: "Support Resolved" }],
  opened: [{ event: "Support Opened" }],
  tagged: feedback({ subject: "property.tag", is: "known", values: [] }),
  praise: feedback({ subject: "property.tag", is: "among", values: POSITIVE_TAGS }),
} as const satisfies Record<string, Selection>;
