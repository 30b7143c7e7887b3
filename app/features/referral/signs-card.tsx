import { Link, useLocation } from "@remix-run/react";
import type { InviteSigns, SignFound } from "#queries/referral/read-invite-signs";
import { Card } from "~/components/ui/card";
import { CsvLink } from "~/features/analysis/csv-link";
import { behindAddress } from "~/features/behind/behind-address";
import type { BoardData } from "~/features/metrics/board-data";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { InviterList } from "./inviter-list";

/** Whether members with a sign are left out of the page's numbers, and the address at which it is the other way. */
export interface SignSwitch {
  leftOut: boolean;
  to: string;
}

/** Signs that something is wrong with invites, who shows them, and a switch that leaves these out. */
export function SignsCard(props: { signs: InviteSigns; out: SignSwitch; data: BoardData }) {
  const text = useText("referral");
  const { signs, out, data } = props;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 className="text-base font-semibold">{text("signs")}</h2>
        <div className="flex flex-wrap gap-2">
          <Link
            to={out.to}
            preventScrollReset
            role="switch"
            aria-checked={out.leftOut}
            className="button h-8"
          >
            {text(out.leftOut ? "countSigns" : "leaveOutSigns")}
          </Link>
          <CsvLink file="analyses/invite-signs" of={text("signs")} />
        </div>
      </div>
      <p className="mt-1 max-w-prose text-xs text-ink-faint">{text("signsIntro")}</p>
      {out.leftOut ? (
        <p role="status" className="mt-2 text-sm">
          {text("signsLeftOut")}
        </p>
      ) : null}
      <ul className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-5">
        {signs.signs.map((found) => (
          <Sign key={found.sign} found={found} data={data} />
        ))}
      </ul>
    </Card>
  );
}

function Sign({ found, data }: { found: SignFound; data: BoardData }) {
  const text = useText("referral");
  const { search } = useLocation();
  const { project, language, page } = data;
  const { sign, members, inviters, worst } = found;
  const number = (value: number) => plainNumber(value, language);
  const behind = (place: Record<string, string>) =>
    behindAddress(project.key, "invite-signs", page, search, { sign, ...place });
  return (
    <li className="min-w-0">
      <h3 className="font-medium">{text(`sign_${sign}`)}</h3>
      <p className="mt-1 text-xs text-ink-faint">{text(`about_${sign}`)}</p>
      <p className="mt-2 tabular-nums">
        {members === 0 ? (
          <span className="text-ink-soft">{text("noSign")}</span>
        ) : (
          <Link to={behind({})} className="font-semibold hover:text-accent-strong hover:underline">
            {text("signMembers", { count: members, shown: number(members) })}
          </Link>
        )}
      </p>
      {sign === "self" || sign === "ring" || inviters === 0 ? null : (
        <InviterList
          project={project.key}
          language={language}
          inviters={worst.slice(0, 5).map((one) => ({ ...one, to: behind({ inviter: one.person }) }))}
        />
      )}
    </li>
  );
}
