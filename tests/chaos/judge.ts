import type { Ledger } from "./ledger";
import type { Found } from "./orders";

/** What is wrong with what a world holds; all zero and empty if nothing is. */
export interface Verdict {
  /** Messages that were acknowledged and are not stored. */
  missing: number;
  /** Rows beyond the first of a message. */
  doubled: number;
  /** Sentences on all else that is wrong. */
  wrong: string[];
}

/** What a check has to find: the acknowledged messages from a number on, as they were when it began. */
export interface Due {
  from: number;
  events: number[];
  quarantine: number[];
}

export function dueOf(ledger: Ledger, from: number): Due {
  const due: Due = { from, events: [], quarantine: [] };
  for (let number = from; number < ledger.sent(); number++) {
    if (ledger.isAcknowledged(number)) due[ledger.isRefused(number) ? "quarantine" : "events"].push(number);
  }
  return due;
}

export function judge(found: Found, due: Due, ledger: Ledger): Verdict {
  const verdict: Verdict = { missing: 0, doubled: 0, wrong: [] };
  for (const table of ["events", "quarantine"] as const) {
    const { rows, distinct, numbers } = found[table];
    const stored = new Set(numbers);
    const missing = due[table].filter((number) => !stored.has(number));
    verdict.missing += missing.length;
    verdict.doubled += rows - distinct;
    if (missing.length > 0) verdict.wrong.push(`${table} lacks m${missing.slice(0, 5).join(", m")} …`);
    const strangers = numbers.filter(
      (number) => number >= ledger.sent() || ledger.isRefused(number) !== (table === "quarantine"),
    );
    if (strangers.length > 0)
      verdict.wrong.push(`${table} holds ${strangers.length} that do not belong there`);
  }
  for (const [view, rows] of Object.entries(found.rollups)) {
    if (rows !== 0) verdict.wrong.push(`${view}: ${rows} rows differ from the events`);
  }
  for (const [source, lines] of Object.entries(found.differences)) {
    if (lines !== 0) verdict.wrong.push(`the ledger of ${source} is off by ${lines} lines`);
  }
  if (found.leftOver.length > 0) verdict.wrong.push(`set aside: ${found.leftOver.join(", ")}`);
  return verdict;
}
