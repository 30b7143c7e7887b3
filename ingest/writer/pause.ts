/** Waits that can be cut short. */
export interface Pause {
  /** Waits for work to come: until `workCame`, which also counts when it was called since the last wait, or `ms`. */
  forWork(ms: number): Promise<void>;
  /** Waits whether work comes or not. */
  forRetry(ms: number): Promise<void>;
  workCame(): void;
  /** Ends every wait, now and from now on. */
  end(): void;
  hasEnded(): boolean;
}

export function createPause(): Pause {
  let came = false;
  let ended = false;
  let wake: { forWork: boolean; resume: () => void } | null = null;

  const wait = (ms: number, forWork: boolean) =>
    new Promise<void>((resolve) => {
      if (ended || (forWork && came)) {
        came = false;
        return resolve();
      }
      const resume = () => {
        clearTimeout(timer);
        wake = null;
        if (forWork) came = false;
        resolve();
      };
      const timer = setTimeout(resume, ms);
      wake = { forWork, resume };
    });

  return {
    forWork: (ms) => wait(ms, true),
    forRetry: (ms) => wait(ms, false),
    workCame: () => {
      came = true;
      if (wake?.forWork) wake.resume();
    },
    end: () => {
      ended = true;
      wake?.resume();
    },
    hasEnded: () => ended,
  };
}
