import { useText } from "~/i18n/use-text";
import { DifferenceList } from "./difference-list";
import type { FlagProblem } from "./flag-problem";
import { useProblemWords } from "./use-problem-words";

const CODE_WORDS = {
  unknown: "codeUnknown",
  taken: "codeTaken",
  invalid: "codeInvalid",
  cycle: "codeCycle",
  overlap: "codeOverlap",
  approval: "codeApproval",
  "in-use": "codeInUse",
  "not-now": "codeNotNow",
  conflict: "codeConflict",
} as const;

/** Why something was not done, what is wrong where, and what somebody else did meanwhile. */
export function Refusal({ problem }: { problem: FlagProblem }) {
  const text = useText("flags");
  const words = useProblemWords();
  const { code, message, problems, changes } = problem;
  return (
    <div role="alert" className="space-y-1 rounded-md bg-bad-soft px-3 py-2 text-xs text-bad">
      <p className="font-medium">{text(CODE_WORDS[code])}</p>
      {problems.length === 0 ? (
        <p>{message}</p>
      ) : (
        <ul className="space-y-0.5">
          {problems.map((one) => (
            <li key={one.path + one.message}>
              {one.path === "" ? null : <code className="font-mono">{one.path}</code>} {words(one)}
            </li>
          ))}
        </ul>
      )}
      <DifferenceList differences={changes} />
    </div>
  );
}
