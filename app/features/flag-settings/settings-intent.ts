/** What the forms of the settings of flags ask for. */
export type SettingsIntent =
  | "settings"
  | "connect"
  | "revoke"
  | "group"
  | "list"
  | "refresh"
  | "ungroup"
  | "namespace"
  | "holdout"
  | "end"
  | "sync";
