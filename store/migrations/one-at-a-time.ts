/** Runs `work` when nothing else runs under this name. */
export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Makes such a lock for this process: work under one name waits for the work before it, whether that failed or not. */
export function oneAtATime(): Exclusively {
  const turns = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const turn = (turns.get(name) ?? Promise.resolve()).then(work, work);
    turns.set(name, turn);
    return turn;
  };
}
