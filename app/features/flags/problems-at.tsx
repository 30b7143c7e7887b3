import type { Problem } from "#experiments/flags/flag-error";
import { useProblemWords } from "./use-problem-words";

/** What is wrong at a place of a definition, and below it. */
const problemsAt = (problems: readonly Problem[], path: string): readonly Problem[] =>
  problems.filter((problem) => problem.path === path || problem.path.startsWith(`${path}.`));

/** The same, at its field. */
export function ProblemsAt({ problems, path }: { problems: readonly Problem[]; path: string }) {
  const words = useProblemWords();
  const here = problemsAt(problems, path);
  if (here.length === 0) return null;
  return (
    <ul className="mt-1 space-y-0.5 text-xs font-normal text-bad">
      {here.map((problem) => (
        <li key={problem.path + problem.message}>
          {problem.path === path ? null : (
            <code className="font-mono">{problem.path.slice(path.length + 1)} </code>
          )}
          {words(problem)}
        </li>
      ))}
    </ul>
  );
}
