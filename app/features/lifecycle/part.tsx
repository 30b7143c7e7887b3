import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";

/**
 * A part of the page Lifecycle: what it is called and tells, the way to its file, and its numbers.
 *
 * @param analysis whose answer it shows
 * @param asked    what the file is asked besides the page's address
 * @param beside   what else stands beside the way to the file
 */
export function Part(props: {
  title: string;
  intro?: string;
  analysis: string;
  asked?: Record<string, string>;
  beside?: ReactNode;
  children: ReactNode;
}) {
  const { title, intro, analysis, asked = {}, beside, children } = props;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{title}</h2>
        <div className="flex flex-wrap items-center gap-2">
          {beside}
          <CsvLink file={`analyses/${analysis}`} asked={asked} of={title} />
        </div>
      </div>
      {intro === undefined ? null : <p className="mt-1 max-w-prose text-xs text-ink-faint">{intro}</p>}
      {children}
    </Card>
  );
}
