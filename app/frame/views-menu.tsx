import { Form, Link, useLocation, useParams } from "@remix-run/react";
import { type ComponentProps, useId } from "react";
import { useText } from "~/i18n/use-text";
import { Dropdown } from "./dropdown";
import { BookmarkIcon } from "./icons";
import { LONGEST_VIEW_NAME, type SavedView } from "./saved-view";
import { isSameView, replacedView } from "./view-search";

/** Views that were kept by name: each a link that makes its choices on the page that is open; and the form that keeps one. */
export function ViewsMenu({ saved }: { saved: readonly SavedView[] }) {
  const text = useText("frame");
  const { search } = useLocation();
  const shown = saved.find((view) => isSameView(view.search, search));
  return (
    <Dropdown
      label={text("views")}
      shortcut="v"
      summaryClass={`flex h-8 min-w-8 items-center justify-center gap-1 rounded-md hover:bg-sunken ${shown ? "px-2 text-accent-strong" : "text-ink-faint hover:text-ink"}`}
      summary={
        <>
          <BookmarkIcon />
          <span className="max-w-32 truncate text-sm font-medium max-2xl:sr-only">{shown?.name}</span>
        </>
      }
      panelClass="sm:right-0 sm:w-80"
    >
      <p className="px-2 py-1 text-xs text-ink-faint">{text(saved.length === 0 ? "viewsNone" : "views")}</p>
      <ul className="max-h-64 overflow-y-auto">
        {saved.map((view) => (
          <li key={view.id} className="flex items-center gap-1">
            <Link
              to={{ search: replacedView(search, view.search) }}
              aria-current={view === shown ? "true" : undefined}
              className="menu-item min-w-0 flex-1"
              preventScrollReset
            >
              <span className="min-w-0">
                <span className="block break-words">{view.name}</span>
                {view.shared ? <SharedNote by={view.by ?? ""} /> : null}
              </span>
            </Link>
            {view.mayRemove ? <RemoveView view={view} /> : null}
          </li>
        ))}
      </ul>
      <SaveView shown={shown} />
    </Dropdown>
  );
}

function SharedNote({ by }: { by: string }) {
  const text = useText("frame");
  return (
    <span className="block text-2xs font-normal text-ink-faint">
      {by === "" ? text("viewShared") : text("viewBy", { name: by })}
    </span>
  );
}

function RemoveView({ view: { id, name } }: { view: SavedView }) {
  const text = useText("frame");
  return (
    <details className="shrink-0 text-right">
      <summary
        className="cursor-pointer px-2 text-xs text-bad hover:underline"
        aria-label={text("removeView", { name })}
      >
        {text("remove")}
      </summary>
      <ViewForm className="p-1">
        <input type="hidden" name="view" value={id} />
        <button name="intent" value="remove" className="button h-7 px-2 text-bad">
          {text("reallyRemove")}
        </button>
      </ViewForm>
    </details>
  );
}

function SaveView({ shown }: { shown: SavedView | undefined }) {
  const text = useText("frame");
  const { search } = useLocation();
  const [name, hint] = [useId(), useId()];
  const own = shown?.by === null ? shown : undefined;
  return (
    <ViewForm key={own?.id ?? "new"} className="mt-1 space-y-2 border-t border-line p-2">
      <label htmlFor={name} className="block text-xs font-medium">
        {text("saveView")}
      </label>
      <input type="hidden" name="search" value={search} />
      <div className="flex gap-2">
        <input
          id={name}
          name="name"
          required
          maxLength={LONGEST_VIEW_NAME}
          defaultValue={own?.name}
          aria-describedby={hint}
          className="field-small min-w-0 flex-1"
        />
        <button name="intent" value="save" className="button-primary h-8 px-3">
          {text("save")}
        </button>
      </div>
      <label className="flex items-center gap-2 text-xs">
        <input type="checkbox" name="shared" value="1" defaultChecked={own?.shared} />
        {text("shareView")}
      </label>
      <p id={hint} className="text-2xs text-ink-faint">
        {text("saveViewAbout")}
      </p>
    </ViewForm>
  );
}

/** A form that changes the views and comes back to the page that is open. */
function ViewForm(props: ComponentProps<"form">) {
  const { project } = useParams();
  const { pathname, search } = useLocation();
  return (
    <Form
      method="post"
      action={`/p/${project ?? ""}/views`}
      className={props.className}
      preventScrollReset
      replace
    >
      <input type="hidden" name="next" value={pathname + search} />
      {props.children}
    </Form>
  );
}
