import { z } from "zod";
import { type Command, command, CommandError, wholeProject } from "#server/admin/command";
import { readSpendFile, type SpendProblem } from "#server/spend/read-spend-file";
import { spendMoney } from "#server/spend/spend-money";
import { storeSpend } from "#server/spend/store-spend";

const SENTENCES: Record<SpendProblem["fault"], string> = {
  "not-a-day": "is no day; write 2026-03-01",
  "no-channel": "names no channel",
  "too-long": "is too long",
  "not-decimal": "is no decimal; write 1200.50",
  negative: "is below 0",
  "too-large": "is too large",
  "not-a-currency": "is no currency; write three letters, e.g. USD",
  "no-rate": "is a currency without a rate on that day; give one with rate set",
  missing: "is missing; the columns are date, channel, campaign, amount and, if need be, currency",
  unknown: "is not known; the columns are date, channel, campaign, amount and, if need be, currency",
  twice: "the first line is no list of different columns",
  unreadable: "cannot be read; it has other fields than columns, or a quote is not closed",
  repeated: "has the day, channel and campaign of an earlier line",
  "no-lines": "no line follows the columns",
  "too-many": "is one line too many; divide the file",
};

const sentenceOf = ({ line, column, fault }: SpendProblem) =>
  `  line ${line}${column === null ? "" : `, ${column}`}: ${SENTENCES[fault]}`;

/** What can be said of what was spent to win members. */
export const SPEND_COMMANDS: Record<string, Command> = {
  "spend import": command({
    about:
      "what was spent on channels, a CSV file of date,channel,campaign,amount[,currency]: --project --file",
    args: z.object({ project: z.string(), file: z.string() }),
    run: async ({ control, warehouse, clock }, { project: key, file }) => {
      const project = await wholeProject(control, key);
      const read = await readSpendFile(file, await spendMoney(control, project));
      if ("problems" in read) {
        throw new CommandError(`Nothing was stored:\n${read.problems.map(sentenceOf).join("\n")}`);
      }
      const change = {
        ...{ project: project.id, account: null, action: "spend.import" as const, subject: "command line" },
        at: clock(),
      };
      await storeSpend({ warehouse, control }, change, read.lines);
      return { lines: read.lines.length };
    },
  }),
};
