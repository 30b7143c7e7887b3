import { PAGES, VIEW_CHOICES, type ViewChoice } from "./pages";

/** What members said stands one below the other, with nothing to be compared. */
const FEEDBACK = "satisfaction/feedback";

/**
 * Which of the view's choices stand above a page: those that mean something on it. Above a page within another, such as
 * one member of all, there are those of that page, none where it is of no period.
 *
 * @param path below `/p/:project/`
 */
export function shownChoices(path: string): readonly ViewChoice[] {
  if (path === FEEDBACK) return ["period", "bots", "filter"];
  const page = PAGES.find((one) => path === one.path);
  if (page) return page.choices ?? VIEW_CHOICES;
  const around = PAGES.find((one) => path.startsWith(`${one.path}/`));
  const choices = around?.choices ?? VIEW_CHOICES;
  return choices.includes("period") ? choices : [];
}
