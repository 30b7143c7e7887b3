/** Who refers members, by the end of their host names; the keys are the channels of a community. */
const HOSTS: readonly (readonly [string, string])[] = [
  ["weixin.qq.com", "wechat"],
  ["wechat.com", "wechat"],
  ["servicewechat.com", "wechat"],
  ["weibo.com", "weibo"],
  ["weibo.cn", "weibo"],
  ["douyin.com", "douyin"],
  ["iesdouyin.com", "douyin"],
  ["kuaishou.com", "kuaishou"],
  ["xiaohongshu.com", "xiaohongshu"],
  ["xhslink.com", "xiaohongshu"],
  ["baidu.com", "search"],
  ["bing.com", "search"],
  ["google.com", "search"],
  ["so.com", "search"],
  ["sogou.com", "search"],
];

/**
 * The channel that a referring page stands for: a known one by its name, any other by its host; null if there is no
 * page or it is the same site.
 *
 * @param page where the member was when the event happened, "" if unknown
 */
export function referringChannel(referrer: string, page: string): string | null {
  const host = hostOf(referrer);
  if (host === null || host === hostOf(page)) return null;
  const known = HOSTS.find(([end]) => host === end || host.endsWith(`.${end}`));
  return known?.[1] ?? host;
}

function hostOf(address: string): string | null {
  if (!/^https?:/i.test(address) || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, "");
}
