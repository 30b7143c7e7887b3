import { useEffect, useState } from "react";
import { PAGES } from "~/frame/pages";
import { useText } from "~/i18n/use-text";
import { FOUND_GROUPS, type FoundItem, foundItems, isMeant } from "./found-item";
import { PAGE_PARTS } from "./page-parts";

const PAUSE_MS = 150;

/** What is found of what was typed: pages at once, all else once it was asked for. */
export function useFound(
  project: string,
  typed: string,
): { items: FoundItem[]; state: "done" | "asking" | "failed" } {
  const page = useText("frame");
  const palette = useText("palette");
  const [answer, setAnswer] = useState<{ typed: string; items: FoundItem[] | null }>({
    typed: "",
    items: [],
  });

  useEffect(() => {
    if (typed === "") return;
    const asking = new AbortController();
    const ask = async () => {
      const asked = new URLSearchParams({ q: typed });
      const response = await fetch(`/p/${project}/find?${asked.toString()}`, { signal: asking.signal });
      if (!response.ok) throw new Error(response.statusText);
      return foundItems.parse(await response.json());
    };
    const timer = setTimeout(() => {
      ask().then(
        (items) => setAnswer({ typed, items }),
        () => {
          if (!asking.signal.aborted) setAnswer({ typed, items: null });
        },
      );
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [project, typed]);

  const namesOf = ({ path, title }: (typeof PAGES)[number]) => {
    const parts = PAGE_PARTS[path];
    return [page(title), path, ...(parts === undefined ? [] : [palette(parts)])];
  };
  const pages = PAGES.filter((one) => isMeant(typed, namesOf(one))).map(
    ({ path, title, group }): FoundItem => ({ group: "pages", words: page(title), hint: page(group), path }),
  );
  const isAnswered = typed === "" || answer.typed === typed;
  // Until the answer comes, what was found before stays: a list that empties with every letter cannot be read.
  const others = typed === "" ? [] : (answer.items ?? []);
  return {
    items: FOUND_GROUPS.flatMap((group) => [...pages, ...others].filter((item) => item.group === group)),
    state: !isAnswered ? "asking" : typed !== "" && answer.items === null ? "failed" : "done",
  };
}
