import type { account as en } from "../en/account";

/** 登录与退出。 */
export const account: Record<keyof typeof en, string> = {
  signIn: "登录",
  signInTitle: "登录 Agora",
  email: "邮箱",
  password: "密码",
  wrong: "邮箱与密码不匹配，请核对后重试。",
  incomplete: "请填写邮箱和密码。",
  tooMany_one: "尝试次数过多，请在 {{count}} 分钟后重试。",
  tooMany_other: "尝试次数过多，请在 {{count}} 分钟后重试。",
  lost: "忘记密码？请联系本系统的管理员重新设置。",
  noProjectTitle: "还没有项目",
  noProject: "您的账号尚未加入任何项目，请联系项目所有者添加。",
};
