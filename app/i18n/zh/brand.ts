import type { brand as en } from "../en/brand";

/** 品牌与健康页面。 */
export const brand: Record<keyof typeof en, string> = {
  title: "品牌与健康",
  intro: "成员怎么看社群，有多少人自己找来，社群照看得怎么样。",
  reputation: "美誉度：四个侧面",
  reach: "知名度",
  care: "举报与回复",
  support: "客服",
  reasons: "举报原因",
  noReports: "本期没有举报。",
  topics: "客服话题",
  noRequests: "本期没有人找客服。",
  byGroup: "分组对比",
  unsent: "本期没有收到的数据",
  unsentIntro: "相应事件到达几秒后，数字就会出现。以下命令可以直接运行。",
  unsentNoKey: "相应事件到达几秒后，数字就会出现。发送事件所需的写入密钥请向项目所有者索取。",
  command: "命令：{{part}}",
  unsent_shares: "分享触达",
  unsent_shares_events: "发送带 share_id 的 Content Shared；由分享而来的访客，其行为带上同一个 share_id。",
  unsent_feedback: "好评标签占比",
  unsent_feedback_events: "发送带 tag（如 praise）的 Feedback Sent。",
  unsent_reports: "举报",
  unsent_reports_events:
    "发送带 content_id 与 reason 的 Content Reported；下架时发送 content_id 相同的 Content Removed。",
  unsent_support: "客服",
  unsent_support_events:
    "发送带 ticket_id 与 topic 的 Support Opened；解决时发送 ticket_id 相同的 Support Resolved。",
};
