/** What is looked at before an experiment starts. */
export const preflight = {
  title: "Before it starts",
  about: "Worked out from what the project's own members did, as if the experiment had run then.",
  waiting: "Looking at the past …",
  failed:
    "The past could not be looked at just now. The experiment can be started all the same; or load the page anew.",
  stateOk: "fine",
  stateWarn: "look",
  stateBlock: "mend",
  noHypothesis: "There is no hypothesis.",
  noGoal: "There is no goal.",
  described_one: "It has a hypothesis and {{count}} goal.",
  described_other: "It has a hypothesis and {{count}} goals.",
  noFlags: "No flag has a rule for it, so nobody would be in it.",
  flags: "Given by {{flags}}.",
  audience: "{{members}} members would have been in the audience; in each of the last four weeks {{weeks}}.",
  untold: "Of {{parts}} events say nothing: it may be fewer.",
  noEvents: "{{metric}}: “{{event}}” was not seen in 14 days.",
  events: "{{metric}}: “{{event}}” was seen {{events}} times in 14 days.",
  noExposures: "No exposure to any experiment was seen in 14 days; client keys in force: {{connections}}.",
  exposures:
    "{{exposures}} exposures to experiments were seen in 14 days; client keys in force: {{connections}}.",
  sameWays:
    "{{metric}}, the past compared with itself {{deals}} times: a difference found {{found}} times, {{expected}} are to be expected.",
  overlap: "{{experiment}} runs among the same members: {{members}} ({{share}}) of them were in it.",
  apart: "{{experiment}} runs too, kept apart by a namespace.",
  notPlanned: "{{metric}} cannot be planned for: {{why}}.",
  whyQuantile: "quantiles are not planned",
  whyTooFew: "too few members did anything",
  whyNoVariance: "all members were alike",
  whyZero: "nobody brought anything",
  spread: "{{metric}}: {{mean}} ± {{sd}} a member.",
  correlation: "With what they brought before it goes by {{correlation}}.",
  days: "{{metric}}: an effect of {{effect}} wants about {{needed}} days, {{planned}} are planned (power {{power}}).",
  daysNever:
    "{{metric}}: an effect of {{effect}} is out of reach; {{planned}} days are planned (power {{power}}).",
  smallest: "In that time {{lift}} would be found.",
  clusters:
    "About {{perArm}} clusters would be in each variation; drawing them makes the variance {{effect}} times as large.",
};
