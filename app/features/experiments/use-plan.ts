import { useEffect, useState } from "react";
import { type PlanAnswer, planAnswerSchema } from "./plan-answer";

const PAUSE_MS = 500;

/** What was found out last, and whether that is still of what is written: another answer may be on its way, or none came. */
interface Planned {
  answer: PlanAnswer | null;
  state: "asking" | "told" | "failed";
}

/** Plans what is being written, half a second after the last change; an answer to what stood there before is given up. */
export function usePlan(project: string, written: { design: string; assignment: string }): Planned {
  const [planned, setPlanned] = useState<Planned>({ answer: null, state: "asking" });
  const { design, assignment } = written;
  useEffect(() => {
    const ending = new AbortController();
    const ask = async () => {
      setPlanned(({ answer }) => ({ answer, state: "asking" }));
      try {
        const answer = await fetch(`/p/${project}/experiments/plan`, {
          method: "POST",
          body: new URLSearchParams({ design, assignment }),
          signal: ending.signal,
        });
        if (!answer.ok) throw new Error(String(answer.status));
        setPlanned({ answer: planAnswerSchema.parse(await answer.json()), state: "told" });
      } catch {
        if (!ending.signal.aborted) setPlanned(({ answer }) => ({ answer, state: "failed" }));
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      ending.abort();
      clearTimeout(timer);
    };
  }, [project, design, assignment]);
  return planned;
}
