import { Link, useLocation } from "@remix-run/react";
import type { InviteTree } from "#queries/referral/invite-tree";
import { ColumnChart } from "~/components/charts/column-chart";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { BranchList } from "./branch-list";
import { InviterList } from "./inviter-list";
import { TreeDrawing } from "./tree-drawing";
import { useInviterWord } from "./use-inviter-word";

/** Who brought whom: how many in each generation, and the branches, to be opened one by one. */
export function TreeCard({ tree, data }: { tree: InviteTree; data: BoardData }) {
  const text = useText("referral");
  const { search } = useLocation();
  const { project, language } = data;
  const { root, branches, blocks, count, invited, recent, generations, inviters } = tree;
  const number = (value: number) => plainNumber(value, language);
  const behind = (place: Record<string, string>) =>
    behindAddress(project.key, "invite-tree", data.page, search, place);
  const list = { project: project.key, language };
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("tree")}</h2>
        <CsvLink file="analyses/invite-tree" asked={{ generations: "5", most: "100" }} of={text("tree")} />
      </div>
      <p className="mt-1 text-xs text-ink-faint">{text("treeIntro")}</p>
      {root === null ? null : <Way root={root} search={search} />}
      {invited === 0 ? (
        <p className="mt-3 text-ink-soft">{text("noInvites")}</p>
      ) : (
        <>
          <TreeDrawing blocks={blocks} {...list} />
          <div className="mt-6 grid gap-6 lg:grid-cols-3">
            <section aria-label={text("branches")} className="min-w-0 overflow-x-auto lg:col-span-2">
              <h3 className="mb-2 text-xs font-medium text-ink-faint">
                {text("branchesOf", {
                  ...{ count, shown: number(count), invited: number(invited), recent: number(recent) },
                })}
              </h3>
              <BranchList
                key={`${root?.person ?? ""} ${search}`}
                root={root?.person ?? ""}
                branches={branches}
                count={count}
                {...list}
              />
            </section>
            <div className="min-w-0 space-y-6">
              <section aria-label={text("generations")}>
                <h3 className="text-xs font-medium text-ink-faint">{text("generations")}</h3>
                <ColumnChart
                  label={text("generations")}
                  columns={generations.map((value, at) => ({
                    name: String(at + 1),
                    value,
                    shown: number(value),
                    words: text("generationWords", { generation: at + 1, shown: number(value) }),
                    to: behind({
                      generation: String(at + 1),
                      ...(root === null ? {} : { below: root.person }),
                    }),
                  }))}
                />
              </section>
              <section aria-label={text("topInviters")}>
                <h3 className="text-xs font-medium text-ink-faint">{text("topInviters")}</h3>
                <InviterList
                  project={project.key}
                  language={language}
                  inviters={inviters.map(({ person, name, invited: members }) => ({
                    ...{ person, name, members },
                    to: behind({ below: person, generation: "1" }),
                  }))}
                />
              </section>
            </div>
          </div>
        </>
      )}
    </Card>
  );
}

/** Where the branch that is looked at stands: everybody above it, back to all trees. */
function Way({ root, search }: { root: NonNullable<InviteTree["root"]>; search: string }) {
  const text = useText("referral");
  const to = (person: string | null) => {
    const asked = new URLSearchParams(search);
    if (person === null) asked.delete("root");
    else asked.set("root", person);
    return `?${asked.toString()}`;
  };
  const word = useInviterWord();
  return (
    <nav aria-label={text("way")} className="mt-3 flex flex-wrap gap-2 text-xs">
      <Link to={to(null)} className="text-accent-strong hover:underline">
        {text("allTrees")}
      </Link>
      {root.above.map((one) => (
        <Link key={one.person} to={to(one.person)} className="text-accent-strong hover:underline">
          › {word(one)}
        </Link>
      ))}
      <span aria-current="page">› {word(root)}</span>
    </nav>
  );
}
