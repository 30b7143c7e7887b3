import { catalogue, METRIC_KEYS } from "./catalogue";
import type { Bilingual, Metric, MetricUnit } from "./metric";

type Language = keyof Bilingual;

const FAMILIES: Record<Metric["family"], Bilingual> = {
  growth: { zh: "增长", en: "Growth" },
  engagement: { zh: "活跃", en: "Engagement" },
  retention: { zh: "留存", en: "Retention" },
  commerce: { zh: "交易", en: "Commerce" },
  referral: { zh: "裂变", en: "Referral" },
  satisfaction: { zh: "满意度", en: "Satisfaction" },
  brand: { zh: "品牌", en: "Brand" },
  health: { zh: "健康", en: "Health" },
};

const UNITS: Record<MetricUnit, Bilingual> = {
  members: { zh: "人", en: "members" },
  orders: { zh: "笔", en: "orders" },
  invites: { zh: "次", en: "invites" },
  requests: { zh: "件", en: "requests" },
  days: { zh: "人天", en: "member-days" },
  money: { zh: "项目币种金额（精确小数）", en: "money in the project's currency (exact decimal)" },
  share: { zh: "比例", en: "share" },
  "per-day": { zh: "次/天", en: "per day" },
  "per-member": { zh: "次/人", en: "per member" },
  seconds: { zh: "秒", en: "seconds" },
  points: { zh: "分（−100 至 100）", en: "points (−100 to 100)" },
  number: { zh: "数值", en: "number" },
};

const COLON: Bilingual = { zh: "：", en: ": " };

const WORDS = {
  title: { zh: "指标", en: "Metrics" },
  intro: {
    zh: "每个指标只定义一次，页面、目标、接口与导出读的都是同一份定义。时间段按项目所在时区的自然日划分；机器人与测试成员默认不计入；同一个人的多个设备、先匿名后登录的记录合并为一人。活跃行为是除提示、曝光、奖励与系统事件之外的任何事件，可在项目中设置。",
    en: "Each metric is defined once; pages, targets, the API and exports read the same definition. Periods are made of local days in the project's time zone; bots and tests are left out by default; devices of one person, and what they did before they were known, are one person. An active event is any event but prompts, exposures, rewards and system events; the list is a setting of the project.",
  },
  unit: { zh: "单位", en: "Unit" },
  better: { zh: "方向", en: "Better" },
  up: { zh: "越高越好", en: "higher" },
  down: { zh: "越低越好", en: "lower" },
  phase: { zh: "阶段", en: "Phase" },
  empty: { zh: "无数据时", en: "When empty" },
  maturity: { zh: "成熟", en: "Maturity" },
} satisfies Record<string, Bilingual>;

function metricSection(metric: Metric, language: Language): string {
  const { label, question, formula, unit, better, phase, empty, maturity } = metric;
  const fact = (name: keyof typeof WORDS, value: string | number) =>
    `${WORDS[name][language]}${COLON[language]}${value}`;
  const facts = [
    fact("unit", UNITS[unit][language]),
    fact("better", WORDS[better][language]),
    ...(phase === null ? [] : [fact("phase", phase)]),
    fact("empty", empty ?? "—"),
  ];
  return [
    `### ${label[language]} \`${metric.key}\``,
    question[language],
    formula[language],
    ...(maturity === null ? [] : [fact("maturity", maturity[language])]),
    facts.join(" · "),
  ].join("\n\n");
}

function languagePart(language: Language): string {
  const families = Object.entries(FAMILIES).map(([family, title]) => {
    const metrics = METRIC_KEYS.map((key) => catalogue[key]).filter((metric) => metric.family === family);
    return [`## ${title[language]}`, ...metrics.map((metric) => metricSection(metric, language))].join(
      "\n\n",
    );
  });
  return [`# ${WORDS.title[language]}`, WORDS.intro[language], ...families].join("\n\n");
}

/** The reference of all metrics in both languages, as Markdown: the content of docs/metrics.md. */
export const renderMetricsReference = (): string => `${languagePart("en")}\n\n${languagePart("zh")}\n`;
