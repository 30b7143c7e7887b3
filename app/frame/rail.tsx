import { Link, useFetcher, useLocation } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { CollapseIcon, ExpandIcon, Mark } from "./icons";
import { PageList } from "./page-list";

/** The left rail of wide screens: the mark, the pages, and the button that collapses it. */
export function Rail({ project, stored }: { project: string; stored: "wide" | "narrow" }) {
  const text = useText("frame");
  const { pathname, search } = useLocation();
  const fetcher = useFetcher();
  const asked = fetcher.formData?.get("rail");
  const narrow = (asked ?? stored) === "narrow";
  return (
    <aside
      className={`sticky top-0 hidden h-screen shrink-0 flex-col border-r border-line bg-surface p-3 lg:flex print:hidden ${narrow ? "w-rail-narrow" : "w-rail"}`}
    >
      <Link
        to="/"
        className={`mb-5 flex h-8 items-center gap-2 rounded-md font-semibold ${narrow ? "justify-center" : "px-1"}`}
      >
        <Mark />
        <span className={narrow ? "sr-only" : ""}>Agora</span>
      </Link>
      <PageList project={project} narrow={narrow} />
      <fetcher.Form
        method="post"
        action="/preferences"
        className="mt-auto"
        onSubmit={(event) => {
          // With scripts the page stays; without them the form leads back to it.
          event.preventDefault();
          fetcher.submit({ rail: narrow ? "wide" : "narrow" }, { method: "post", action: "/preferences" });
        }}
      >
        <input type="hidden" name="next" value={pathname + search} />
        <button
          name="rail"
          value={narrow ? "wide" : "narrow"}
          title={text(narrow ? "wideRail" : "narrowRail")}
          aria-label={text(narrow ? "wideRail" : "narrowRail")}
          className="flex size-8 items-center justify-center rounded-md text-ink-faint hover:bg-sunken hover:text-ink"
        >
          {narrow ? <ExpandIcon /> : <CollapseIcon />}
        </button>
      </fetcher.Form>
    </aside>
  );
}
