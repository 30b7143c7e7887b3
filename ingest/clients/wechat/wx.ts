/** The part of a mini-program's `wx` that the client uses. */
export interface Wx {
  request(options: {
    url: string;
    method: "POST";
    data: string;
    header: Record<string, string>;
    dataType: "text";
    success: (result: { statusCode: number; data: unknown; header: Record<string, string> }) => void;
    fail: (error: unknown) => void;
  }): unknown;
  /** Gives "" for a key that is not there. */
  getStorageSync(key: string): unknown;
  setStorageSync(key: string, value: string): void;
  removeStorageSync(key: string): void;
  getStorageInfoSync(): { keys: string[] };
  onAppHide(listener: () => void): void;
  onNetworkStatusChange(listener: (status: { isConnected: boolean }) => void): void;
  getAppBaseInfo?(): { language?: string; SDKVersion?: string; version?: string };
  getDeviceInfo?(): { brand?: string; model?: string; system?: string; platform?: string };
  getLaunchOptionsSync?(): { scene?: number; path?: string; query?: Record<string, string> };
}
