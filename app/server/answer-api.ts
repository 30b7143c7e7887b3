import type { AppLoadContext } from "@remix-run/node";
import { TOO_LARGE } from "#server/dashboard/refuse-too-large";
import { apiError } from "./api-error";

const mayWorkLater = (error: unknown) =>
  error instanceof Error && "retryable" in error && error.retryable === true;

/**
 * Answers a call of the API: what `work` returns or, in the API's own shape, what it threw.
 * A failure of ours goes to the log, not to the caller; one that may pass answers 503 with `Retry-After`.
 */
export async function answerApi(
  { services }: AppLoadContext,
  request: Request,
  work: () => Promise<Response>,
): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Response) {
      return error.status === TOO_LARGE
        ? apiError(
            "too-large",
            "This question needs more memory or time than one may take. Ask about a shorter period, fewer values or a narrower filter.",
          )
        : error;
    }
    if (!request.signal.aborted) {
      services.log.error({ err: error, path: new URL(request.url).pathname }, "a call of the API failed");
    }
    return mayWorkLater(error)
      ? apiError("not-available", "The database is not available just now. Try again in a moment.")
      : apiError("failed", "Something failed on our side. The log of the program says what.");
  }
}
