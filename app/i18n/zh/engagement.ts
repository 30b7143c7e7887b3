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
  reciprocity: "互惠度",
  reciprocityIntro:
    "成员通过私信或对帖子的互动联系另一名成员，记为一条单向联系；对方也联系过自己，即为得到回应。",
  noTies: "本期没有成员之间的联系。",
  returnedWords: "{{ties}} 条联系中 {{share}} 得到回应。",
  way: "方式",
  any: "任一方式",
  messages: "私信",
  posts: "帖子",
  ties: "联系",
  returned: "得到回应",
  turned: "主动联系的成员",
  heard: "得到回应的成员",
  byGroup: "分组对比",
};
