/** Ends a command with what went wrong, as one readable sentence and not a stack. */
export function exitWithSentence(error: unknown): never {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
