import { hash } from "node:crypto";
import type { Mapping } from "./mapping-schema";
import { occurrences } from "./occurrences";
import type { Row } from "./rows/row";
import { RowProblem } from "./rows/row-problem";
import { textOf } from "./rows/text-of";

/**
 * Makes the function that tells a row's lasting identity, 32 hexadecimal digits; every row must pass, in order.
 * It comes from the mapping's `messageId` columns, else from all that the row holds and how many rows before it
 * held the same, so that importing a file again makes the same identities.
 *
 * @throws RowProblem (the function made) when a `messageId` column holds a list
 */
export function rowIdentity({ name, messageId }: Pick<Mapping, "name" | "messageId">): (row: Row) => string {
  const digest = (text: string) => hash("sha1", `${name}\0${text}`, "hex").slice(0, 32);
  if (messageId) {
    return (row) => {
      const values = messageId.map((column, index) => textOf(row.read(column), `messageId[${index}]`));
      if (values.every((value) => value === "")) {
        throw new RowProblem(
          "id-missing",
          "messageId",
          "the columns that tell the row from others are empty",
        );
      }
      return digest(JSON.stringify(values));
    };
  }
  const occurrence = occurrences();
  return (row) => {
    const content = digest(row.content);
    const number = occurrence(content);
    return number === 0 ? content : digest(`${content}\0${number}`);
  };
}
