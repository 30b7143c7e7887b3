import { Await } from "@remix-run/react";
import { type ReactNode, Suspense } from "react";

/** What is worked out while the page already stands; until then, and if it fails, a sentence in its place. */
export function Streamed<Value>(props: {
  value: Promise<Value>;
  waiting: string;
  failed: string;
  children: (value: Awaited<Value>) => ReactNode;
}) {
  const { value, waiting, failed, children } = props;
  return (
    <Suspense
      fallback={
        <p role="status" className="text-sm text-ink-soft">
          {waiting}
        </p>
      }
    >
      <Await<Promise<Value>>
        resolve={value}
        errorElement={
          <p role="alert" className="text-sm text-bad">
            {failed}
          </p>
        }
      >
        {children}
      </Await>
    </Suspense>
  );
}
