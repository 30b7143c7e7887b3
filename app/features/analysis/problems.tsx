import type { Problem } from "#queries/search-problem";

/** What cannot be asked as the address says it. */
export function Problems({ problems }: { problems: readonly Problem[] }) {
  return problems.length === 0 ? null : (
    <div role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-xs text-bad">
      <ul>
        {problems.map(({ parameter, message }) => (
          <li key={parameter + message}>
            <code className="font-mono">{parameter}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
