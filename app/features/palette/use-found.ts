import { useEffect, useState } from "react";
import { PAGES } from "~/frame/pages";
import { useText } from "~/i18n/use-text";
import { FOUND_GROUPS, type FoundItem, foundItems, isMeant } from "./found-item";

const PAUSE_MS = 150;

/** What is found of what was typed: pages at once, all else once it was asked for. */
export function useFound(
  project: string,
  typed: string,
): { items: FoundItem[]; state: "done" | "asking" | "failed" } {
  const page = useText("frame");
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

  const pages = PAGES.filter(({ path, title }) => isMeant(typed, [page(title), path])).map(
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
