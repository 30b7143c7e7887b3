import { Link } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { Dropdown } from "./dropdown";
import { ChevronDownIcon } from "./icons";

interface ProjectName {
  key: string;
  name: string;
}

/** The project's name; a choice when the account has several. */
export function ProjectSwitch({
  current,
  projects,
}: {
  current: ProjectName;
  projects: readonly ProjectName[];
}) {
  const text = useText("frame");
  if (projects.length < 2) return <p className="truncate font-semibold">{current.name}</p>;
  return (
    <Dropdown
      label={text("project")}
      summaryClass="flex h-8 min-w-0 items-center gap-1 rounded-md px-1 font-semibold hover:bg-sunken"
      summary={
        <>
          <span className="truncate">{current.name}</span>
          <ChevronDownIcon />
        </>
      }
    >
      <ul>
        {projects.map(({ key, name }) => (
          <li key={key}>
            <Link
              to={`/p/${key}/overview`}
              aria-current={key === current.key ? "true" : undefined}
              className="menu-item"
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </Dropdown>
  );
}
