import { carefulStore } from "../core/careful-store";
import { jsonOf } from "../core/json-of";
import type { Platform } from "../core/platform";
import type { Wx } from "./wx";

/** A mini-program runs once at a time, so its queue has one owner. */
const OWNER = "mini";

const storeOf = (wx: Wx) =>
  carefulStore({
    get: (key) => {
      const value = wx.getStorageSync(key);
      return typeof value === "string" && value !== "" ? value : null;
    },
    set: (key, value) => wx.setStorageSync(key, value),
    remove: (key) => wx.removeStorageSync(key),
    keys: () => wx.getStorageInfoSync().keys,
  });

/** What is known of the device and of how the program was opened; older versions of WeChat do not tell. */
function contextOf(wx: Wx): Record<string, unknown> {
  const app = wx.getAppBaseInfo ? wx.getAppBaseInfo() : {};
  const device = wx.getDeviceInfo ? wx.getDeviceInfo() : {};
  const { scene, path, query = {} } = wx.getLaunchOptionsSync ? wx.getLaunchOptionsSync() : {};
  const campaign = ["source", "medium", "campaign"]
    .map((name) => [name === "campaign" ? "name" : name, query[`utm_${name}`]] as const)
    .filter(([, value]) => value);
  return {
    locale: app.language,
    app: { name: "wechat", version: app.version },
    device: { manufacturer: device.brand, model: device.model },
    os: { name: device.platform, version: device.system },
    launch: { scene, path },
    ...(campaign.length > 0 && { campaign: Object.fromEntries(campaign) }),
  };
}

/** A WeChat mini-program. */
export function wechatPlatform(wx: Wx, version: string): Platform {
  const context = contextOf(wx);
  return {
    library: { name: "agora-wechat", version },
    owner: OWNER,
    store: storeOf(wx),
    now: () => Date.now(),
    random: () => Math.random(),
    post: (url, data) =>
      new Promise((resolve, reject) => {
        wx.request({
          url,
          method: "POST",
          data,
          header: { "content-type": "application/json" },
          dataType: "text",
          success: ({ statusCode, data: body, header }) =>
            resolve({ status: statusCode, retryAfter: headerOf(header, "retry-after"), body: jsonOf(body) }),
          fail: reject,
        });
      }),
    handOver: () => false,
    later: (work, ms) => {
      const timer = setTimeout(work, ms);
      return () => clearTimeout(timer);
    },
    context: () => context,
    watch: ({ leave, online }) => {
      wx.onAppHide(leave);
      wx.onNetworkStatusChange(({ isConnected }) => {
        if (isConnected) online();
      });
    },
  };
}

/** TRICKY: devices spell the names of headers differently. */
function headerOf(header: Record<string, string>, wanted: string): string | null {
  const name = Object.keys(header).find((key) => key.toLowerCase() === wanted);
  return (name && header[name]) || null;
}
