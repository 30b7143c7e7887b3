import { selectionSql } from "#queries/filters/filter-sql";
import { parseSubject } from "#queries/filters/subject";
import { eventText, numberOf } from "#queries/filters/subject-sql";
import { type Fragment, join, plain } from "#queries/fragment";
import type { Amount } from "./member-metric";

/**
 * What brings members an amount: a SELECT of person UInt64, time DateTime64(3), number Float64. Reads happenings or orders.
 *
 * @param name begins the names of its placeholders
 */
export function amounts(amount: Amount, name: string): Fragment {
  if ("events" in amount) {
    return join(
      [selectionSql(amount.events, name), numberSql(amount.of, name)],
      ([matches = "", number = ""]) =>
        `SELECT person, time, ${number} AS number FROM happenings WHERE ${matches}`,
      ["happenings"],
    );
  }
  if (amount.orders === "net") {
    return join(
      [],
      () => `
        SELECT person, at AS time, toFloat64(money) AS number FROM orders
        UNION ALL
        SELECT person, time, -toFloat64(money) AS number FROM happenings WHERE event = 'Order Refunded'`,
      ["orders", "happenings"],
    );
  }
  const number = amount.orders === "number" ? "toFloat64(1)" : "toFloat64(money)";
  return join([], () => `SELECT person, at AS time, ${number} AS number FROM orders`, ["orders"]);
}

function numberSql(of: string | null, name: string): Fragment {
  const subject = of === null ? null : parseSubject(of);
  if (subject === null) return plain("toFloat64(1)");
  if (subject.of === "member") throw new Error("A trait is of a member, not of an event");
  if ("column" in subject && subject.column === "money") return plain("toFloat64(money)");
  return join([eventText(subject, `${name}of`)], ([text = ""]) => `ifNull(${numberOf(text)}, 0)`);
}
