import type { engagement as en } from "../en/engagement";

/** 互动页面。 */
export const engagement: Record<keyof typeof en, string> = {
  title: "互动",
  intro: "成员与内容、与彼此的互动有多少，发生在什么时候，集中在多少人身上。",
  interaction: "互动",
  making: "内容产出",
  replies: "回复",
  rhythm: "活跃时段",
  rhythmIntro: "按项目所在时区，一周中每个小时平均发生的活跃行为。夏令时跳过的小时不计，重复的小时计两次。",
  weekday: "星期",
  noActivity: "本期没有成员活跃。",
  cellWords: "{{weekday}} {{hour}} 点：平均每小时 {{rate}} 次，共 {{events}} 次，{{members}} 人",
  concentration: "集中度",
  concentrationIntro: "活跃成员按互动次数从多到少排列，最前面的一部分人贡献了全部互动的多少。",
  noInteractions: "本期没有互动。",
  topWords: "互动最多的 {{of}}（{{members}} 人）贡献了 {{share}}。",
  ofInteractions: "共 {{members}} 名活跃成员、{{interactions}} 次互动。",
  byGroup: "分组对比",
};
