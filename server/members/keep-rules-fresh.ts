import { listProjectRules, type ProjectRules } from "#server/members/project-rules";
import type { Services } from "#server/services";

const POLL_MS = 15_000;

/** The rules that the door was handed, kept in step with the databases. */
interface FreshRules {
  /** Hands over what changed now, instead of at the next look. */
  refresh(): Promise<void>;
  close(): void;
}

/** @param given the rules that the door has */
export function keepRulesFresh(
  { control, warehouse, log }: Services,
  door: { setRules(rules: ProjectRules[]): Promise<void> },
  given: ProjectRules[],
): FreshRules {
  let known = JSON.stringify(given);
  const refresh = async () => {
    const rules = await listProjectRules(control, warehouse);
    const text = JSON.stringify(rules);
    if (text === known) return;
    await door.setRules(rules);
    known = text;
  };
  const poll = setInterval(() => {
    refresh().catch((error: unknown) =>
      log.error({ err: error }, "could not read the rules of the projects"),
    );
  }, POLL_MS);
  return { refresh, close: () => clearInterval(poll) };
}
