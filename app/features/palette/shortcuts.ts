/** Keys that do something anywhere but in a field; of a menu its button, which says so by `aria-keyshortcuts`. */
export const SHORTCUTS = [
  { keys: "Control+K", shown: ["Ctrl", "K"], does: "find" },
  { keys: "?", shown: ["?"], does: "help" },
  { keys: "p", shown: ["P"], does: "period" },
  { keys: "c", shown: ["C"], does: "compare" },
  { keys: "g", shown: ["G"], does: "granularity" },
  { keys: "f", shown: ["F"], does: "filter" },
  { keys: "v", shown: ["V"], does: "views" },
  { keys: "Escape", shown: ["Esc"], does: "close" },
] as const;
