import { Link, useLocation } from "@remix-run/react";
import type { Overview } from "#queries/overview/overview";
import { plainNumber } from "~/format/plain-number";
import { changedSearch } from "~/frame/view-search";
import type { Language } from "~/i18n/languages";
import { useText } from "~/i18n/use-text";

/** How many bots and test members the numbers leave out, and the switch that brings them back. */
export function ExcludedNote({ excluded, language }: { excluded: Overview["excluded"]; language: Language }) {
  const text = useText("overview");
  const { search } = useLocation();
  const included = new URLSearchParams(search).get("bots") === "1";
  if (!included && excluded.events === 0 && excluded.members === 0) return null;
  return (
    <p className="text-xs text-ink-faint">
      {included
        ? text("included")
        : text("leftOut", {
            members: plainNumber(excluded.members, language),
            events: plainNumber(excluded.events, language),
          })}{" "}
      <Link
        to={{ search: changedSearch(search, { bots: included ? null : "1" }) }}
        preventScrollReset
        className="text-accent-strong underline"
      >
        {text(included ? "leaveOut" : "include")}
      </Link>
    </p>
  );
}
