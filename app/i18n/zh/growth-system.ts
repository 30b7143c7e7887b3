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
  earnedPoints: "获得积分",
  redeemedPoints: "兑换积分",
  outstanding: "累计未兑换积分",
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
  achieved: "奖励带来了什么",
  achievedIntro:
    "把某周得到奖励的成员，与同一周来过、没有得到、且与其相似的成员相比：入会时长、此前与当周何时来及来了几天、花费多少。这不是实验：事先看不见的差异仍在其中。",
  "rewarded-badge": "勋章",
  "rewarded-level": "等级",
  "rewarded-invite": "邀请奖励",
  "rewarded-redeemed": "积分兑换",
  nobodyRewarded: "在本期已结束的完整周内无人得到。请选择更长的时段或别的奖励。",
  matchedOf_one: "{{count}} 周内得到奖励的 {{took}} 人中，{{matched}} 人在其余 {{others}} 人里有相似者。",
  matchedOf_other:
    "逐周相比，共 {{count}} 周：得到奖励的 {{took}} 人次中，{{matched}} 人次在其余到场的 {{others}} 人次里有相似者。同一成员每周计一次；下方按成员人数计。",
  beforeAndAfter_one:
    "单看前后（说明不了多少）：得到奖励的 {{shown}} 人次，此前 28 天人均活跃 {{before}} 天，此后 30 天 {{after}} 天。",
  beforeAndAfter_other:
    "单看前后（说明不了多少）：得到奖励的 {{shown}} 人次，此前 28 天人均活跃 {{before}} 天，此后 30 天 {{after}} 天。",
  side_rewarded: "得到者",
  side_alike: "有相似成员的得到者",
  side_others: "到场的其他成员",
  side_followed: "得到已满 30 天者",
  eachRewarded: "每位得到奖励者",
};
