import { text } from "node:stream/consumers";
import { renderToPipeableStream } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutNullBytes } from "./without-null-bytes";

const labels = Array.from({ length: 2_000 }, (_, row) => `${"x".repeat(row % 7)}紧急关闭🙂${row}`);

test("a long document in a script of several bytes a character arrives as it was written", async () => {
  const html = await new Promise<string>((resolve, reject) => {
    const { pipe } = renderToPipeableStream(
      labels.map((label) => (
        <p key={label} aria-label={label}>
          {label}
        </p>
      )),
      {
        onAllReady: () => {
          text(pipe(withoutNullBytes())).then(resolve, reject);
        },
        onError: reject,
      },
    );
  });

  expect(html).toBe(labels.map((label) => `<p aria-label="${label}">${label}</p>`).join(""));
});
