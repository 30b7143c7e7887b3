import { useEffect } from "react";

const FIELDS = "input, textarea, select, [contenteditable=true], [role=textbox]";

const isTyping = ({ target }: Event) => target instanceof Element && target.closest(FIELDS) !== null;

/** Presses the button that an unmodified key stands for, where the page has one. */
function pressButtonOf(key: string): boolean {
  const button = document.querySelector<HTMLElement>(`[aria-keyshortcuts="${CSS.escape(key)}"]`);
  if (button === null) return false;
  button.focus();
  button.click();
  return true;
}

/** Listens for the keys of shortcuts.ts: `find` and `help` open what they name. */
export function useShortcuts(open: (what: "find" | "help") => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.isComposing || event.altKey) return;
      if ((event.metaKey || event.ctrlKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        open("find");
        return;
      }
      if (event.metaKey || event.ctrlKey || isTyping(event) || document.querySelector("dialog[open]")) return;
      if (event.key === "?") open("help");
      else if (!/^[a-z]$/.test(event.key) || !pressButtonOf(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [open]);
}
