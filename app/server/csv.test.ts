import { expect, test } from "vitest";
import { csvOf } from "./csv";

test("numbers and texts, with quotes where they are needed, nothing where there is nothing", () => {
  const rows = [
    ["a", 1, null, true],
    ['tea, "green"', -0.5, "12.50", false],
    ["two\nlines", 0, "", null],
  ];
  expect(csvOf({ columns: ["name", "value", "money", "complete"], rows })).toBe(
    'name,value,money,complete\r\na,1,,true\r\n"tea, ""green""",-0.5,12.50,false\r\n"two\nlines",0,,\r\n',
  );
});

test.each(["=1+1", "+SUM(A1)", "-cmd", "@x", "\tx"])("%j is no formula", (text) => {
  expect(csvOf({ columns: ["a"], rows: [[text]] })).toBe(`a\r\n'${text}\r\n`);
});

test("a negative amount stays a number", () => {
  expect(csvOf({ columns: ["a"], rows: [["-12.50"]] })).toBe("a\r\n-12.50\r\n");
});
