import { describe, expect, it } from "vitest";
import { guardAnalystSql } from "./guard-analyst-sql";

describe("guardAnalystSql", () => {
  it.each([
    "SELECT count() FROM events",
    "  with x as (select 1) select * from x;\n",
    "SELECT match(event, '^\\\\d+') FROM events -- and a comment",
    "SELECT profile, files FROM (SELECT 'a' AS profile, 'b' AS files)",
  ])("lets a question pass: %s", (sql) => {
    expect(() => guardAnalystSql(sql)).not.toThrow();
  });

  it.each([
    "SELECT 1 INTO OUTFILE '/tmp/x'",
    "SELECT 1 INTO/**/outfile '/tmp/x'",
    "SELECT file('/etc/passwd')",
    "SELECT \"file\" ('/etc/passwd')",
    "SELECT arrayMap(file, ['/etc/passwd'])",
    "SELECT `\\x66ile`('/etc/passwd')",
    "SELECT aiGenerate('x')",
    "SELECT 1; SELECT 2",
    "DESCRIBE url('http://127.0.0.1/')",
    "KILL QUERY WHERE 1",
    "/* SELECT */ KILL QUERY WHERE 1",
    "SET readonly = 0",
    "",
  ])("refuses %s", (sql) => {
    expect(() => guardAnalystSql(sql)).toThrow(
      expect.objectContaining({ code: "refused", retryable: false }),
    );
  });
});
