import { Link, useLocation, useParams } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { viewSearch } from "~/frame/view-search";
import { useText } from "~/i18n/use-text";

/** Stands where a page has nothing to count; the overview says how events are sent. */
export function NothingYet() {
  const text = useText("metrics");
  const { project = "" } = useParams();
  const { search } = useLocation();
  return (
    <Card className="max-w-3xl">
      <p className="font-medium">{text("nothingYet")}</p>
      <p className="mt-1 text-ink-soft">
        {text("nothingYetHint")}{" "}
        <Link to={`/p/${project}/overview${viewSearch(search)}`} className="text-accent-strong underline">
          {text("nothingYetWay")}
        </Link>
      </p>
    </Card>
  );
}
