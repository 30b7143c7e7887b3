import type { palette as en } from "../en/palette";

/** 快速查找与快捷键。 */
export const palette: Record<keyof typeof en, string> = {
  find: "查找",
  findHint: "查找任何内容（Ctrl K）",
  placeholder: "页面、指标、人群、实验、开关或成员",
  found: "查找结果",
  pages: "页面",
  metrics: "指标",
  cohorts: "人群",
  experiments: "实验",
  flags: "开关",
  members: "成员",
  asking: "正在查找……",
  nothing: "没有这个名称的内容。",
  failed: "只查找了页面，请重试。",
  keys: "↑ ↓ 选择，回车前往，Esc 关闭",
  help: "快捷键",
  done: "关闭",
  findDoes: "查找任何内容",
  helpDoes: "显示这些快捷键",
  periodDoes: "选择时段",
  compareDoes: "选择对比对象",
  granularityDoes: "选择按日、按周或按月",
  filterDoes: "筛选事件与成员",
  closeDoes: "关闭当前打开的内容",
};
