import { PAGES } from "./pages";

/**
 * Which of the view's choices stand above a page: those that mean something on it. Above a page within another, such as
 * one member of all, there are all or none.
 *
 * @param path below `/p/:project/`
 */
export function shownChoices(path: string): "all" | "unfiltered" | "bots" | "none" {
  const page = PAGES.find((one) => path === one.path);
  if (page) return page.choices ?? "all";
  const around = PAGES.find((one) => path.startsWith(`${one.path}/`));
  const choices = around?.choices ?? "all";
  return choices === "bots" ? "none" : choices;
}
