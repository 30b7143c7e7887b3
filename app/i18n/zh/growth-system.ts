import type { growthSystem as en } from "../en/growth-system";

/** 积分、等级与勋章。 */
export const growthSystem: Record<keyof typeof en, string> = {
  title: "积分、等级与勋章",
  intro: "成员在该时段因行为获得了什么，以及时段结束时所处的等级。",
  waiting: "正在计算……",
  failed: "未能算出，请重新加载页面。",
  empty: "还没有积分、等级或勋章。请发送 Points Earned、Points Redeemed、Level Reached 与 Badge Earned。",
  earned: "获得",
  redeemed: "兑换",
  outstanding: "累计未兑换",
  pointsTable: "按原因的积分",
  reason: "原因",
  points: "积分",
  members: "成员",
  levelsTable: "各等级成员",
  level: "等级",
  held: "现处于",
  reached: "新达到",
  badgesTable: "勋章",
  badge: "勋章",
  times: "获得次数",
  unnamed: "未说明",
};
