const WIDTH = 30;

/** A progress line on standard error: redrawn in a terminal, one line every ten percent elsewhere. */
export function showProgress(what: string, unit: string) {
  const start = performance.now();
  const terminal = process.stderr.isTTY;
  let lastShown = -1;

  const line = (count: number, fraction: number) => {
    const seconds = Math.max((performance.now() - start) / 1000, 0.001);
    const full = Math.round(fraction * WIDTH);
    const bar = "█".repeat(full) + "░".repeat(WIDTH - full);
    const rate = Math.round(count / seconds).toLocaleString("en");
    return `${what} ${bar} ${String(Math.floor(fraction * 100)).padStart(3)} %  ${count.toLocaleString("en")} ${unit}, ${rate}/s`;
  };

  return {
    /** @param fraction 0–1 of the whole work */
    at(count: number, fraction: number) {
      const step = Math.floor(fraction * (terminal ? 200 : 10));
      if (step === lastShown) return;
      lastShown = step;
      process.stderr.write(terminal ? `\r${line(count, fraction)}` : `${line(count, fraction)}\n`);
    },
    done() {
      if (terminal) process.stderr.write("\n");
    },
  };
}
