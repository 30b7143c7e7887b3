import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";

/** A titled part of the page: what it is about, and either its content or why there is none. */
export function Section(props: {
  id: string;
  title: string;
  about?: string;
  aside?: ReactNode;
  empty?: string | null;
  children: ReactNode;
}) {
  return (
    <section aria-labelledby={props.id}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={props.id} className="text-base font-semibold">
          {props.title}
        </h2>
        {props.aside}
      </div>
      {props.about === undefined ? null : <p className="mt-0.5 text-xs text-ink-faint">{props.about}</p>}
      <div className="mt-2">
        {props.empty ? (
          <Card>
            <p className="text-ink-soft">{props.empty}</p>
          </Card>
        ) : (
          props.children
        )}
      </div>
    </section>
  );
}
