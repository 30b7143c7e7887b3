import { NavLink, useLocation } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { GROUPS, PAGES } from "./pages";
import { viewSearch } from "./view-search";

/** Links to the project's pages, in their groups; the period and the other view choices go along. */
export function PageList({ project, narrow = false }: { project: string; narrow?: boolean }) {
  const text = useText("frame");
  const search = viewSearch(useLocation().search);
  const groups = GROUPS.filter((group) => PAGES.some((page) => page.group === group));
  return (
    <nav aria-label={text("pages")} className="space-y-6">
      {groups.map((group) => (
        <div key={group}>
          <p className={narrow ? "sr-only" : "mb-1 px-2 text-2xs font-medium text-ink-faint"}>
            {text(group)}
          </p>
          <ul>
            {PAGES.filter((page) => page.group === group).map(({ path, title, Icon }) => (
              <li key={path}>
                <NavLink
                  to={{ pathname: `/p/${project}/${path}`, search }}
                  title={narrow ? text(title) : undefined}
                  className={`flex h-8 items-center gap-2 rounded-md text-ink-soft hover:bg-sunken hover:text-ink aria-[current]:bg-accent-soft aria-[current]:font-medium aria-[current]:text-accent-strong ${narrow ? "justify-center" : "px-2"}`}
                >
                  <Icon />
                  <span className={narrow ? "sr-only" : ""}>{text(title)}</span>
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
