import { describe, expect, it } from "vitest";
import { Lane } from "./lane";

/** Work that ends when told to, and the order in which it began. */
function workshop() {
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const work = (name: string) => (seat: string) =>
    new Promise<string>((resolve) => {
      began.push(`${name}@${seat}`);
      ends.set(name, () => resolve(name));
    });
  return { began, work, end: (name: string) => ends.get(name)?.() };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe("Lane", () => {
  it("seats callers in the order they came, one piece of work a seat", async () => {
    const { began, work, end } = workshop();
    const lane = new Lane(["x", "y"]);
    const all = ["a", "b", "c", "d"].map((name) => lane.run(work(name)));
    await turn();
    expect(began).toEqual(["a@x", "b@y"]);
    end("b");
    await turn();
    expect(began).toEqual(["a@x", "b@y", "c@y"]);
    end("a");
    await turn();
    end("c");
    end("d");
    await expect(Promise.all(all)).resolves.toEqual(["a", "b", "c", "d"]);
    expect(began[3]).toBe("d@x");
  });

  it("frees the seat of failed work", async () => {
    const lane = new Lane(["x"]);
    await expect(lane.run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
    await expect(lane.run((seat) => Promise.resolve(seat))).resolves.toBe("x");
  });

  it("takes a caller who gives up out of the queue", async () => {
    const { began, work, end } = workshop();
    const lane = new Lane(["x"]);
    const first = lane.run(work("a"));
    const leaving = new AbortController();
    const second = lane.run(work("b"), leaving.signal);
    const third = lane.run(work("c"));
    leaving.abort();
    await expect(second).rejects.toMatchObject({ name: "WarehouseError", code: "aborted", retryable: false });
    end("a");
    await first;
    await turn();
    end("c");
    await third;
    expect(began).toEqual(["a@x", "c@x"]);
  });

  it("answers an abort at once and keeps the seat until the work has ended", async () => {
    const { began, work, end } = workshop();
    const lane = new Lane(["x"]);
    const leaving = new AbortController();
    const first = lane.run(work("a"), leaving.signal);
    await turn();
    leaving.abort();
    await expect(first).rejects.toMatchObject({ code: "aborted" });
    const second = lane.run(work("b"));
    await turn();
    expect(began).toEqual(["a@x"]);
    end("a");
    await turn();
    expect(began).toEqual(["a@x", "b@x"]);
    end("b");
    await expect(second).resolves.toBe("b");
  });

  it("starts nothing for a signal that has fired already", async () => {
    const { began, work } = workshop();
    await expect(new Lane(["x"]).run(work("a"), AbortSignal.abort())).rejects.toMatchObject({
      code: "aborted",
    });
    expect(began).toEqual([]);
  });

  it("closes: no one new, the queue sent away, the work under way waited for", async () => {
    const { work, end } = workshop();
    const lane = new Lane(["x"]);
    const first = lane.run(work("a"));
    const second = lane.run(work("b"));
    await turn();
    let isClosed = false;
    const closing = lane.close().then(() => (isClosed = true));
    await expect(second).rejects.toMatchObject({ code: "closed" });
    await expect(lane.run(work("c"))).rejects.toMatchObject({ code: "closed" });
    expect(isClosed).toBe(false);
    end("a");
    await expect(first).resolves.toBe("a");
    await closing;
  });
});
