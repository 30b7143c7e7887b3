import type { ReactNode } from "react";
import { Card } from "~/components/ui/card";
import { fullDay } from "~/format/full-day";
import { instantWords } from "~/format/instant-words";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import type { QualityPageData } from "./quality-page-data";

function DriftList<Item>(props: {
  title: string;
  about?: string;
  items: readonly Item[];
  line: (item: Item) => { key: string; name: string; words: ReactNode };
}) {
  if (props.items.length === 0) return null;
  return (
    <Card>
      <h3 className="font-medium">{props.title}</h3>
      {props.about === undefined ? null : <p className="mt-0.5 text-xs text-ink-faint">{props.about}</p>}
      <ul className="mt-2 max-h-64 divide-y divide-line overflow-auto" tabIndex={0}>
        {props.items.map(props.line).map(({ key, name, words }) => (
          <li key={key} className="flex flex-wrap justify-between gap-x-4 py-1.5">
            <span className="break-all font-mono text-xs">{name}</span>
            <span className="text-xs tabular-nums text-ink-soft">{words}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** What comes differently than before; nothing at all is said in one line. */
export function DriftLists({ data }: { data: QualityPageData }) {
  const text = useText("quality");
  const { language, now, project, quality } = data;
  const { newEvents, newProperties, changedKinds, drops } = quality.drift;
  const since = (column: string) =>
    text("since", { time: instantWords(column, project.zone, language, now) });
  return (
    <div className="grid gap-4 lg:grid-cols-2">
      <DriftList
        title={text("drops")}
        about={text("dropsAbout", {
          day: quality.droppedOn === null ? "" : fullDay(quality.droppedOn, language),
        })}
        items={drops}
        line={({ event, count, usual }) => ({
          key: event,
          name: event,
          words: text("dropWords", {
            count: plainNumber(count, language),
            usual: plainNumber(usual, language),
          }),
        })}
      />
      <DriftList
        title={text("changedKinds")}
        items={changedKinds}
        line={({ event, property, kind, before, firstSeen }) => ({
          key: `${event} ${property} ${kind}`,
          name: `${event} · ${property}`,
          words: `${text("kindChange", { before: before.map((one) => text(one)).join(", "), kind: text(kind) })}, ${since(firstSeen)}`,
        })}
      />
      <DriftList
        title={text("newEvents")}
        items={newEvents}
        line={({ event, firstSeen }) => ({ key: event, name: event, words: since(firstSeen) })}
      />
      <DriftList
        title={text("newProperties")}
        items={newProperties}
        line={({ event, property, kind, firstSeen }) => ({
          key: `${event} ${property}`,
          name: `${event} · ${property}`,
          words: `${text(kind)}, ${since(firstSeen)}`,
        })}
      />
    </div>
  );
}
