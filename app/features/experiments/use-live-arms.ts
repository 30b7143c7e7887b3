import { useEffect, useState } from "react";
import { poll } from "~/features/live/poll";
import { experimentPath } from "./experiment-path";
import { type LiveArms, liveArmsSchema } from "./live-arms";

const EVERY_MS = 3_000;

/** Who is in an experiment, asked anew every three seconds; null before the first answer, `lost` while there is none. */
export function useLiveArms(project: string, experiment: string): { arms: LiveArms | null; lost: boolean } {
  const [seen, setSeen] = useState<{ arms: LiveArms | null; lost: boolean }>({ arms: null, lost: false });
  useEffect(
    () =>
      poll({
        ask: async (signal) => {
          const answer = await fetch(`${experimentPath(project, experiment)}/live`, { signal });
          if (!answer.ok) throw new Error(String(answer.status));
          setSeen({ arms: liveArmsSchema.parse(await answer.json()), lost: false });
        },
        onLost: () => setSeen(({ arms }) => ({ arms, lost: true })),
        everyMs: EVERY_MS,
        firstMs: 0,
      }),
    [project, experiment],
  );
  return seen;
}
