import { Link, isRouteErrorResponse, useLocation, useRouteError } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { failureOf } from "./failure-of";

/** Says what failed, what still works and what to do, for whatever a route threw. */
export function Failure() {
  const text = useText("errors");
  const { pathname, search } = useLocation();
  const error = useRouteError();
  const failure = failureOf(isRouteErrorResponse(error) ? { status: error.status, data: error.data } : null);
  return (
    <section
      aria-labelledby="failure"
      className="max-w-2xl rounded-lg border border-line bg-surface p-6 shadow-card"
    >
      <p className="text-xs font-medium tabular-nums text-ink-faint">{failure.status}</p>
      <h1 id="failure" className="mt-1 text-lg font-semibold">
        {text(failure.title)}
      </h1>
      <p className="mt-2 max-w-prose text-ink-soft">{text(failure.body, failure.values)}</p>
      <div className="mt-6 flex flex-wrap gap-2">
        {failure.status >= 500 ? (
          <a className="button" href={pathname + search}>
            {text("retry")}
          </a>
        ) : null}
        <Link className="button" to="/">
          {text("home")}
        </Link>
      </div>
    </section>
  );
}
