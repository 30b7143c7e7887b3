import { expect, it } from "vitest";
import { compactMoney, exactMoney } from "./money";

const cny = { language: "zh", currency: "CNY" } as const;
const usd = { language: "en", currency: "USD" } as const;
const jpy = { language: "en", currency: "JPY" } as const;

it("writes money in full in its currency", () => {
  expect(exactMoney("244091.94", usd)).toBe("$244,091.94");
  expect(exactMoney("244091.9400", cny)).toBe("¥244,091.94");
  expect(exactMoney("1200.00", jpy)).toBe("¥1,200");
  expect(exactMoney("-12.5", usd)).toBe("−$12.50");
});

it("keeps digits that a float would lose", () => {
  expect(exactMoney("9007199254740993.01", usd)).toBe("$9,007,199,254,740,993.01");
});

it("shortens money from ten thousand on", () => {
  expect(compactMoney("1234.5", cny)).toBe("¥1,234.50");
  expect(compactMoney("244091.94", cny)).toBe("¥24.4万");
  expect(compactMoney("244091.94", usd)).toBe("$244.1k");
  expect(compactMoney("99.994", usd)).toBe("$99.99");
  expect(compactMoney("1500", jpy)).toBe("¥1,500");
});

it("writes a dash for what is no amount", () => {
  expect(exactMoney("", usd)).toBe("—");
  expect(compactMoney("NaN", usd)).toBe("—");
});
