import { describe, expect, it } from "vitest";
import { splitStatements } from "./split-statements";

const clickHouse = { backslashEscapes: true };
const postgres = { backslashEscapes: false };

describe("splitStatements", () => {
  it("cuts at semicolons and drops what is empty", () => {
    expect(splitStatements("SELECT 1;\n\n;SELECT 2\n", clickHouse)).toEqual(["SELECT 1", "SELECT 2"]);
  });

  it("leaves semicolons in strings and names alone", () => {
    const sql = `SELECT 'a;b', "c;d", \`e;f\`, 'it''s; so'; SELECT $$g;h$$, $x$i;$$;j$x$`;
    expect(splitStatements(sql, postgres)).toEqual([
      `SELECT 'a;b', "c;d", \`e;f\`, 'it''s; so'`,
      "SELECT $$g;h$$, $x$i;$$;j$x$",
    ]);
  });

  it("removes comments, with whatever they hold", () => {
    const sql = "-- a; it's\nSELECT 1 /* b; 'c */ + 1; -- '\nSELECT '--not; a comment', 3 - -1";
    expect(splitStatements(sql, clickHouse)).toEqual(["SELECT 1   + 1", "SELECT '--not; a comment', 3 - -1"]);
  });

  it("reads a backslash as the database does", () => {
    expect(splitStatements("SELECT 'a\\';b'; SELECT 2", clickHouse)).toEqual(["SELECT 'a\\';b'", "SELECT 2"]);
    expect(splitStatements("SELECT 'a\\'; SELECT 2", postgres)).toEqual(["SELECT 'a\\'", "SELECT 2"]);
  });

  it.each(["SELECT\n'a;", "SELECT\n/* a", 'SELECT\n"a'])("refuses what is never closed: %j", (sql) => {
    expect(() => splitStatements(sql, clickHouse)).toThrow("line 2:");
  });
});
