import { useRef } from "react";
import { useText } from "~/i18n/use-text";
import { closeOnChoice } from "./close-on-choice";
import { CloseIcon, Mark, MenuIcon } from "./icons";
import { PageList } from "./page-list";

/** The rail of narrow screens: a panel over the page, opened from the top bar; works without scripts. */
export function Drawer({ project }: { project: string }) {
  const text = useText("frame");
  const ref = useRef<HTMLDetailsElement>(null);
  return (
    <details
      ref={ref}
      className="group lg:hidden"
      {...closeOnChoice}
      onKeyDown={(event) => {
        if (event.key === "Escape" && ref.current) ref.current.open = false;
      }}
    >
      <summary className="flex size-8 cursor-pointer items-center justify-center rounded-md hover:bg-sunken group-open:fixed group-open:left-60 group-open:top-3 group-open:z-50 group-open:bg-surface">
        <span className="group-open:hidden">
          <MenuIcon />
          <span className="sr-only">{text("openMenu")}</span>
        </span>
        <span className="hidden group-open:block">
          <CloseIcon />
          <span className="sr-only">{text("closeMenu")}</span>
        </span>
      </summary>
      <div
        aria-hidden="true"
        className="fixed inset-0 z-40 bg-black/40"
        onClick={() => {
          if (ref.current) ref.current.open = false;
        }}
      />
      <div className="fixed inset-y-0 left-0 z-40 w-56 overflow-y-auto border-r border-line bg-surface p-3">
        <p className="mb-5 flex h-8 items-center gap-2 px-1 font-semibold">
          <Mark />
          Agora
        </p>
        <PageList project={project} />
      </div>
    </details>
  );
}
