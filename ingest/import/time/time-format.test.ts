import { expect, test } from "vitest";
import { timeFormat } from "./time-format";

const utc = (text: string) => Date.parse(text);
const HOUR = 3_600_000;

test.each([
  ["YYYYMMDD", "19970118", "1997-01-18T00:00:00Z"],
  ["YYYY-MM-DD", "2024-02-29", "2024-02-29T00:00:00Z"],
  ["M/D/YYYY", "1/18/1997", "1997-01-18T00:00:00Z"],
  ["M/D/YYYY", "12/08/1997", "1997-12-08T00:00:00Z"],
  ["D.M.YYYY H:mm", "9.12.2023 7:05", "2023-12-09T07:05:00Z"],
  ["YYYY-MM-DD HH:mm:ss", "2020-02-04 19:16:09", "2020-02-04T19:16:09Z"],
  ["YYYY-MM-DD HH:mm:ss[.S]", "2020-02-04 19:16:09.182546", "2020-02-04T19:16:09.182Z"],
  ["YYYY-MM-DD HH:mm:ss[.S]", "2020-02-04 19:16:09.7", "2020-02-04T19:16:09.700Z"],
  ["YYYY-MM-DD HH:mm:ss[.S]", "2020-02-04 19:16:09", "2020-02-04T19:16:09Z"],
  ["YYYY年M月D日", "2024年3月8日", "2024-03-08T00:00:00Z"],
  ["M/D/YYYY h:mm A", "3/8/2024 12:05 AM", "2024-03-08T00:05:00Z"],
  ["M/D/YYYY h:mm A", "3/8/2024 12:05 pm", "2024-03-08T12:05:00Z"],
  ["M/D/YYYY h:mm A", "3/8/2024 1:05 PM", "2024-03-08T13:05:00Z"],
  ["iso", "2024-03-08", "2024-03-08T00:00:00Z"],
  ["iso", "2024-03-08T09:30", "2024-03-08T09:30:00Z"],
  ["iso", "2024-03-08 09:30:15,5", "2024-03-08T09:30:15.500Z"],
])("%s reads %s without an offset", (format, text, expected) => {
  expect(timeFormat(format).read(text)).toEqual({ wall: utc(expected), offset: null });
});

test.each([
  ["iso", "2024-03-08T09:30:00Z", 0],
  ["iso", "2024-03-08T09:30:00.123456+08:00", 8 * HOUR],
  ["iso", "2024-03-08 09:30:00 -0330", -3.5 * HOUR],
  ["iso", "2024-03-08T09:30:00+05", 5 * HOUR],
  ["YYYY-MM-DD HH:mm:ssZ", "2024-03-08 09:30:00+08:00", 8 * HOUR],
])("%s reads %s with its offset", (format, text, offset) => {
  expect(timeFormat(format).read(text)?.offset).toBe(offset);
});

test.each([
  ["unix-s", "1082040961", "2004-04-15T14:56:01Z"],
  ["unix-s", "1082040961.25", "2004-04-15T14:56:01.250Z"],
  ["unix-s", "-86400", "1969-12-31T00:00:00Z"],
  ["unix-ms", "1082040961042", "2004-04-15T14:56:01.042Z"],
])("%s reads %s", (format, text, expected) => {
  expect(timeFormat(format).read(text)).toEqual({ wall: utc(expected), offset: 0 });
});

test.each([
  ["YYYY-MM-DD", "2023-02-29"],
  ["YYYY-MM-DD", "2023-13-01"],
  ["YYYY-MM-DD", "2023-1-1"],
  ["YYYY-MM-DD", "0097-01-01"],
  ["YYYY-MM-DD", " 2023-01-01"],
  ["YYYY-MM-DD HH:mm", "2023-01-01 24:00"],
  ["YYYY-MM-DD HH:mm", "2023-01-01 10:60"],
  ["M/D/YYYY h:mm A", "3/8/2024 13:05 PM"],
  ["M/D/YYYY h:mm A", "3/8/2024 0:05 AM"],
  ["YYYY.MM.DD", "2023x01x01"],
  ["iso", "2024-03-08T09:30:00 and more"],
  ["iso", "08/03/2024"],
  ["unix-s", "2024-03-08"],
  ["unix-s", ""],
  ["unix-ms", "1082040961.5"],
])("%s does not take %s for a time", (format, text) => {
  expect(timeFormat(format).read(text)).toBeNull();
});

test.each([
  ["YYYY-MM-DD", "never"],
  ["YYYY-MM-DDZ", "always"],
  ["YYYY-MM-DD[Z]", "sometimes"],
  ["iso", "sometimes"],
  ["unix-s", "always"],
])("%s carries an offset %s", (format, offset) => {
  expect(timeFormat(format).offset).toBe(offset);
});

test.each([
  ["", "has a year YYYY"],
  ["HH:mm", "has a year YYYY"],
  ["YY-MM-DD", '"Y" in a time format has no meaning'],
  ["dddd YYYY-MM-DD", '"d" in a time format has no meaning'],
  ["YYYY-MM-DD MM", "each part stands once"],
  ["YYYY-MM-DD[ HH:mm", "brackets close"],
  ["YYYY-MM-DD h:mm", "go together"],
])("refuses the format %s", (format, message) => {
  expect(() => timeFormat(format)).toThrow(message);
});
