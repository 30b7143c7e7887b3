import type { Wx } from "#ingest/clients/wechat/wx";

/** WeChat as a mini-program sees it: storage that outlives it, requests over the real network, its own events. */
export interface FakeWx extends Wx {
  hide(): void;
  connect(): void;
  /** With false every request fails, as without a network. */
  online: boolean;
}

/** @param kept what outlives the program */
export function fakeWx(kept: Map<string, string>): FakeWx {
  const hidden: (() => void)[] = [];
  const changed: ((status: { isConnected: boolean }) => void)[] = [];
  const wx: FakeWx = {
    online: true,
    request: ({ url, method, data, header, success, fail }) => {
      if (!wx.online) return setTimeout(() => fail({ errMsg: "request:fail" }), 0);
      return fetch(url, { method, body: data, headers: header }).then(
        async (response) =>
          success({
            statusCode: response.status,
            data: await response.text(),
            // Devices give names of headers as the server wrote them, or in capitals.
            header: Object.fromEntries(
              [...response.headers].map(([name, value]) => [name.toUpperCase(), value]),
            ),
          }),
        fail,
      );
    },
    getStorageSync: (key) => kept.get(key) ?? "",
    setStorageSync: (key, value) => {
      // A key may hold one megabyte.
      if (value.length > 1_048_576) throw new Error("setStorageSync:fail entry size limit reached");
      kept.set(key, value);
    },
    removeStorageSync: (key) => void kept.delete(key),
    getStorageInfoSync: () => ({ keys: [...kept.keys()] }),
    onAppHide: (listener) => void hidden.push(listener),
    onNetworkStatusChange: (listener) => void changed.push(listener),
    getAppBaseInfo: () => ({ language: "zh_CN", version: "8.0.50" }),
    getDeviceInfo: () => ({ brand: "HUAWEI", model: "P60", system: "HarmonyOS 4", platform: "ohos" }),
    getLaunchOptionsSync: () => ({ scene: 1047, path: "pages/home", query: { utm_source: "group-qr" } }),
    hide: () => hidden.forEach((listener) => listener()),
    connect: () => changed.forEach((listener) => listener({ isConnected: true })),
  };
  return wx;
}
