import { useText } from "~/i18n/use-text";

/** An event's name as a timeline shows it: names are what they are, calls that say who somebody is are said in words. */
export function useEventTitle(): (event: string) => string {
  const text = useText("members");
  const words: Readonly<Record<string, string>> = {
    $identify: text("identified"),
    $group: text("grouped"),
    $alias: text("aliased"),
  };
  return (event) => words[event] ?? event;
}
