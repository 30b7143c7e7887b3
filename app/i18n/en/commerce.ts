/** The community's part in sales. */
export const commerce = {
  title: "The community's part in sales",
  intro:
    "Order totals before refunds, by what the buyer did in the community in the {{count}} days before. Described here, not explained: a touch before an order is not its cause.",
  lookback: "Touches of the last",
  days_one: "{{count}} day",
  days_other: "{{count}} days",
  way: "Way",
  all: "All orders",
  touched: "Touched",
  untouched: "Not touched",
  content: "Content",
  talk: "Talk",
  activity: "Activities",
  referral: "Invitations",
  touchedHead: "Touched sales",
  touchedHint:
    "An order counts for every way that touched its buyer, so ways add up to more than all. It says where buyers are met, not what made them buy.",
  lastHead: "Last touch",
  lastHint:
    "An order counts for the way of the last touch before it, which favours what is close to buying. What came earlier counts for nothing.",
  positionHead: "By position",
  positionHint:
    "40% to the first touch, 40% to the last, 20% to those between; of two half each. It favours beginnings and ends.",
  shapleyHead: "Shapley",
  shapleyHint:
    "An order is shared evenly among the ways that touched its buyer: the Shapley value of each. It does not know what a way would have sold alone.",
  addedHead: "Incremental",
  addedHint:
    "What would not have been sold otherwise. No touch before an order can tell it, only members held out or an experiment.",
  addedNone: "not measured",
  addedBelow: "see What it added",
  orders_one: "{{shown}} order",
  orders_other: "{{shown}} orders",
  buyersHead: "Buyers",
  incremental: "What it added",
  incrementalIntro:
    "Only members held out, or an experiment, show what would not have been sold without: net sales of each member who got it, more than of those who did not, over the days from their first exposure.",
  measuring: "Being worked out …",
  failed: "This could not be worked out. Load the page again.",
  notMeasured:
    "Not measured. Hold a share of members out of experiments, or run one with net sales among its metrics.",
  holdout: "Holdout",
  experiment: "Experiment",
  source: "Measured by",
  variation: "Variation",
  members: "Members",
  perMember: "Per member",
  interval: "95% interval",
  total: "Together",
  notBelieved: "not to be trusted",
  none: "Nothing was sold in this period.",
};
