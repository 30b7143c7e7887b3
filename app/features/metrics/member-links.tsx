import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import type { MetricList } from "./metric-card-data";

/** Where to find whom a number counts. */
export function MemberLinks({ lists = [] }: { lists?: readonly MetricList[] | undefined }) {
  const text = useText("metrics");
  return lists.length === 0 ? null : (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-xs">
      {lists.map(({ who, to }) => (
        <li key={who}>
          <Link to={to} className="text-accent-strong hover:underline">
            {text(`list_${who}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
