import { useLocation, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { useText } from "~/i18n/use-text";
import { Palette } from "~/features/palette/palette";
import { AccountMenu } from "./account-menu";
import { Drawer } from "./drawer";
import { FilterChips } from "./filter-chips";
import { ProjectSwitch } from "./project-switch";
import { Rail } from "./rail";
import { shownChoices } from "./shown-choices";
import type { SavedView } from "./saved-view";
import type { View } from "./view";
import { ViewBar } from "./view-bar";
import { ViewsMenu } from "./views-menu";

/** What surrounds every page of a project: rail, top bar, the view's choices. */
export function Frame(props: {
  project: { key: string; name: string };
  projects: readonly { key: string; name: string }[];
  account: { name: string; email: string };
  rail: "wide" | "narrow";
  view: View;
  saved: readonly SavedView[];
  children: ReactNode;
}) {
  const text = useText("frame");
  const { pathname } = useLocation();
  const choices = shownChoices(pathname.slice(`/p/${props.project.key}/`.length));
  const loading = useNavigation().state === "loading";
  return (
    <>
      <a href="#content" className="button fixed left-2 top-2 z-50 -translate-y-16 focus:translate-y-0">
        {text("skip")}
      </a>
      <div className="flex min-h-screen">
        <Rail project={props.project.key} stored={props.rail} />
        <div className="min-w-0 flex-1">
          <header className="z-20 border-b print:hidden sm:sticky sm:top-0 border-line bg-surface px-4 lg:px-6">
            {loading ? (
              <div
                role="progressbar"
                aria-label={text("loading")}
                className="loading-bar fixed inset-x-0 top-0 z-50 h-0.5 bg-accent"
              />
            ) : null}
            <div className="flex min-h-topbar flex-wrap items-center gap-x-3 gap-y-2 py-2">
              <Drawer project={props.project.key} />
              <div className="min-w-0 flex-1 xl:flex-none">
                <ProjectSwitch current={props.project} projects={props.projects} />
              </div>
              <div className="order-last w-full xl:order-none xl:ml-auto xl:w-auto">
                {choices.length === 0 ? null : <ViewBar view={props.view} choices={choices} />}
              </div>
              <div className="flex items-center gap-2">
                {choices.includes("period") ? <ViewsMenu saved={props.saved} /> : null}
                <Palette project={props.project.key} />
                <AccountMenu account={props.account} />
              </div>
            </div>
            {choices.includes("filter") && props.view.filter !== undefined ? (
              <FilterChips filter={props.view.filter} />
            ) : null}
          </header>
          <main
            id="content"
            tabIndex={-1}
            aria-busy={loading}
            className="mx-auto max-w-screen-2xl px-4 py-6 outline-none lg:px-6"
          >
            {props.children}
          </main>
        </div>
      </div>
    </>
  );
}
