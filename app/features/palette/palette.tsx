import { lazy, Suspense, useCallback, useState } from "react";
import { SearchIcon } from "~/frame/icons";
import { useText } from "~/i18n/use-text";
import { useShortcuts } from "./use-shortcuts";

const FindDialog = lazy(async () => ({ default: (await import("./find-dialog")).FindDialog }));
const HelpDialog = lazy(async () => ({ default: (await import("./help-dialog")).HelpDialog }));

/** The button that finds anything, and the keys; what they open is loaded when it is. */
export function Palette({ project }: { project: string }) {
  const text = useText("palette");
  const [shown, setShown] = useState<"find" | "help" | null>(null);
  useShortcuts(setShown);
  const close = useCallback(() => setShown(null), []);
  return (
    <>
      <button
        type="button"
        aria-keyshortcuts="Control+K Meta+K"
        aria-haspopup="dialog"
        aria-label={text("find")}
        title={text("findHint")}
        onClick={() => setShown("find")}
        className="flex size-8 shrink-0 items-center justify-center rounded-md text-ink-faint hover:bg-sunken hover:text-ink"
      >
        <SearchIcon />
      </button>
      {/* TRICKY: not there before a key is pressed. A boundary that the server drew and that is not yet alive would be pressed
          into, which React 18 answers with its error 421. */}
      {shown === null ? null : (
        <Suspense>
          {shown === "find" ? (
            <FindDialog project={project} onClose={close} />
          ) : (
            <HelpDialog onClose={close} />
          )}
        </Suspense>
      )}
    </>
  );
}
