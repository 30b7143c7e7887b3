import { useNavigate } from "@remix-run/react";
import { type KeyboardEvent, useId, useState } from "react";
import { useText } from "~/i18n/use-text";
import type { FoundItem } from "./found-item";
import { Modal } from "./modal";
import { useFound } from "./use-found";

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Finds pages, metrics, cohorts, experiments, flags and members by their names, and goes there. */
export function FindDialog({ project, onClose }: { project: string; onClose: () => void }) {
  const text = useText("palette");
  const navigate = useNavigate();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const { items, state } = useFound(project, typed.trim());
  const chosen = Math.min(at, Math.max(0, items.length - 1));
  const optionId = (place: number) => `${list}-${place}`;

  const go = (item: FoundItem | undefined) => {
    if (item === undefined) return;
    onClose();
    navigate(`/p/${project}/${item.path}`);
  };
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (event.nativeEvent.isComposing || (step === undefined && event.key !== "Enter")) return;
    event.preventDefault();
    if (step === undefined) go(items[chosen]);
    else if (items.length > 0) setAt((chosen + step + items.length) % items.length);
  };
  return (
    <Modal label={text("find")} onClose={onClose}>
      <input
        autoFocus
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={items.length > 0 ? optionId(chosen) : undefined}
        aria-label={text("find")}
        placeholder={text("placeholder")}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
        className="w-full border-0 border-b border-line bg-transparent px-4 py-3 text-base focus:ring-0"
      />
      <ul id={list} role="listbox" aria-label={text("found")} className="max-h-[50vh] overflow-auto p-1">
        {items.map((item, place) => (
          <li
            key={`${item.group} ${item.path}`}
            id={optionId(place)}
            role="option"
            aria-selected={place === chosen}
            ref={(option) => {
              if (place === chosen) option?.scrollIntoView({ block: "nearest" });
            }}
            onPointerMove={() => setAt(place)}
            onClick={() => go(item)}
            className="flex cursor-pointer items-baseline justify-between gap-3 rounded-md px-3 py-1.5 text-sm aria-selected:bg-accent-soft aria-selected:text-accent-strong"
          >
            <span className="min-w-0 truncate">
              {item.words}
              {item.hint === "" ? null : <span className="ml-2 text-xs text-ink-soft">{item.hint}</span>}
            </span>
            <span className="shrink-0 text-2xs text-ink-soft">{text(item.group)}</span>
          </li>
        ))}
      </ul>
      <p role="status" className="border-t border-line px-4 py-2 text-xs text-ink-faint">
        {state === "failed"
          ? text("failed")
          : state === "asking"
            ? text("asking")
            : items.length === 0
              ? text("nothing")
              : text("keys")}
      </p>
    </Modal>
  );
}
