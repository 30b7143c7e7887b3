import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** The product running as a process of its own, as `npm start` runs it. */
export interface AgoraProcess {
  address: string;
  /** All it has printed. */
  output(): string;
  /** Ends it like a power cut. */
  kill(): Promise<void>;
  /** Asks it to end, and tells its exit code. */
  stop(): Promise<number | null>;
}

const environment = (folder: string, variables: Record<string, string>) => ({
  ...process.env,
  PORT: "0",
  HOST: "127.0.0.1",
  AGORA_DATA: folder,
  LOG_LEVEL: "warn",
  ...variables,
});

const MORE_THREADS = ["--require", "./server/more-threads.cjs"];
const PROGRAM = [...MORE_THREADS, "server/run.mjs"];

const run = (args: string[], folder: string, variables = {}): ChildProcess =>
  spawn(process.execPath, args, { env: environment(folder, variables), stdio: ["ignore", "pipe", "pipe"] });

/**
 * Starts the product on a data folder.
 *
 * @param variables of its environment
 * @throws Error with its output when it ends before it is ready
 */
export async function startProcess(
  folder: string,
  variables: Record<string, string> = {},
): Promise<AgoraProcess> {
  const child = run([...PROGRAM, "server"], folder, variables);
  const exited = once(child, "exit");
  let output = "";
  child.stderr?.on("data", (piece: Buffer) => (output += piece.toString()));

  const address = await new Promise<string>((resolve, reject) => {
    if (child.stdout) {
      createInterface(child.stdout).on("line", (line) => {
        output += `${line}\n`;
        const ready = /^Agora is ready: (\S+)$/.exec(line);
        if (ready?.[1]) resolve(ready[1]);
      });
    }
    void exited.then(() => reject(new Error(`The program ended before it was ready:\n${output}`)));
  });

  const end = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    await exited;
    return child.exitCode;
  };
  return {
    address,
    output: () => output,
    kill: async () => {
      await end("SIGKILL");
    },
    stop: () => end("SIGTERM"),
  };
}

/** Runs one of the command-line programs on a data folder to its end; `onStderr` hears it while it runs. */
export const runProgram = (
  program: "admin" | "import",
  args: string[],
  folder: string,
  onStderr: (piece: string) => void = () => undefined,
) => ended(run([...PROGRAM, program, ...args], folder), onStderr);

/** Runs a file of TypeScript as a process of its own to its end. */
export const runScript = (script: string, args: string[], folder: string) =>
  ended(run([...MORE_THREADS, "--import", "tsx", script, ...args], folder));

async function ended(child: ChildProcess, onStderr: (piece: string) => void = () => undefined) {
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (piece: Buffer) => (stdout += piece.toString()));
  child.stderr?.on("data", (piece: Buffer) => {
    stderr += piece.toString();
    onStderr(piece.toString());
  });
  const [code] = await once(child, "close");
  return { code: Number(code), stdout, stderr };
}
