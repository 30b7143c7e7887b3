import { Link, useLocation } from "@remix-run/react";
import { CONTENT_KEYS, type ContentKey } from "#queries/content/keyed-content";
import { useText } from "~/i18n/use-text";

/** What content is told apart by, each a link to the same page. */
export function KeyChoice({ by }: { by: ContentKey }) {
  const text = useText("content");
  const { search } = useLocation();
  const to = (key: ContentKey) => {
    const asked = new URLSearchParams(search);
    asked.set("group", key);
    return { search: asked.toString() };
  };
  return (
    <nav aria-label={text("by")} className="flex flex-wrap gap-1">
      {CONTENT_KEYS.map((key) => (
        <Link
          key={key}
          to={to(key)}
          preventScrollReset
          aria-current={key === by ? "true" : undefined}
          className={`button h-8 ${key === by ? "border-accent text-accent-strong" : ""}`}
        >
          {text(key)}
        </Link>
      ))}
    </nav>
  );
}
