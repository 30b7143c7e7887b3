import type { errors as en } from "../en/errors";

/** 出了什么问题、哪些仍可用、该怎么办。 */
export const errors: Record<keyof typeof en, string> = {
  badRequest: "此地址请求的内容不存在",
  badRequestBody: "无法识别地址中的参数“{{parameter}}”，请在顶栏重新选择。其他功能不受影响。",
  badRequestPlain: "无法识别提交的部分内容。没有任何更改，其他功能不受影响。",
  forbidden: "您的角色无权执行此操作",
  forbiddenBody: "没有任何更改，原先可见的内容仍可查看。如需更高权限，请联系项目所有者。",
  notFound: "此地址没有内容",
  notFoundBody: "页面可能已移动，或属于您未加入的项目。其他页面不受影响。",
  noMember: "没有这个标识对应的成员",
  noMemberBody: "该成员可能已被清除。可以在成员列表中按用户 ID 查找；其他页面不受影响。",
  tooLarge: "这个问题太大了",
  tooLargeBody:
    "所需的内存或时间超过了单个问题的上限，已被终止，其他一切照常。请缩短时间范围、减少取值或收窄筛选条件。",
  server: "系统出现故障",
  serverBody: "此页面暂时无法显示，其他页面与事件采集不受影响。请稍后重试；若持续出现，请查看程序日志。",
  retry: "重试",
  home: "返回总览",
};
