import type { referral as en } from "../en/referral";

/** 裂变：谁带来了谁。 */
export const referral: Record<keyof typeof en, string> = {
  title: "裂变",
  intro: "谁带来了谁，哪种邀请方式有效，来的人留下来、买东西了吗？",
  metrics: "邀请",
  methods: "邀请方式",
  quality: "来的人后来怎样",
  qualityIntro: "本期的新成员；斜纹数字不含观察期未满的成员。",
  qualityBy: "区分方式",

  tree: "裂变树",
  treeIntro: "截至期末，谁带来了谁；分支从大到小排列。",
  noInvites: "还没有人被成员邀请。邀请人由「Member Joined」的 inviter_id 说明。",
  branches: "分支",
  branchesOf: "{{count}} 个分支，共邀请 {{invited}} 人，其中本期 {{recent}} 人",
  moreBranches: "再显示 {{count}} 个（还有 {{left}} 个）",
  unnamed: "成员 {{person}}",
  open: "{{name}} 带来的人",
  opening: "正在展开",
  nobody: "未带来新人",
  invitedCount: "直接邀请 {{shown}} 人",
  branchCount: "分支共 {{shown}} 人",
  depthCount_one: "{{shown}} 代",
  depthCount_other: "{{shown}} 代",
  recentCount: "本期 {{shown}} 人",
  generations: "各代人数",
  generationWords: "第 {{generation}} 代：{{shown}} 人",
  topInviters: "邀请最多的成员",
  way: "分支所在位置",
  allTrees: "全部",
};
