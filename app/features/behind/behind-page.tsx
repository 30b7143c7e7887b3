import { Form, Link } from "@remix-run/react";
import { Card } from "~/components/ui/card";
import { plainNumber } from "~/format/plain-number";
import { useText } from "~/i18n/use-text";
import { type MemberListData, MemberTable } from "./member-table";
import type { NumberPlace } from "./number-place";
import { useNumberWords } from "./use-number-words";

/**
 * The members behind a number, and which it is. `back` is the page the number stands on; `save` what makes a cohort of them, null for
 * those who may not.
 */
export interface BehindPageData extends MemberListData {
  place: NumberPlace;
  back: string;
  save: { to: string; criteria: string } | null;
}

/** Who was counted: as many as the number said. */
export function BehindPage({ data }: { data: BehindPageData }) {
  const text = useText("analysis");
  const numberWords = useNumberWords();
  const { count, members, language } = data;
  const shown = plainNumber(count, language);
  return (
    <div className="space-y-4">
      <header>
        <Link to={data.back} className="text-xs text-accent-strong hover:underline">
          {text("back")}
        </Link>
        <h1 className="mt-1 text-xl font-semibold">{text("behind", { count, shown })}</h1>
        <p className="mt-1 text-ink-soft">{numberWords(data.place)}</p>
        <p className="mt-1 text-xs text-ink-faint">{text("behindAbout")}</p>
        {data.save === null || members.length === 0 ? null : <SaveCohort save={data.save} />}
      </header>
      {members.length === 0 ? (
        <Card>
          <p className="text-ink-soft">{text("behindNobody")}</p>
        </Card>
      ) : (
        <MemberTable data={data} />
      )}
    </div>
  );
}

function SaveCohort({ save }: { save: NonNullable<BehindPageData["save"]> }) {
  const text = useText("cohorts");
  return (
    <Form method="post" action={save.to} aria-label={text("save")} className="mt-3 flex flex-wrap gap-2">
      <input type="hidden" name="criteria" value={save.criteria} />
      <input
        name="name"
        required
        maxLength={100}
        aria-label={text("saveName")}
        placeholder={text("saveName")}
        className="field-small w-56"
      />
      <button name="intent" value="create" className="button h-8">
        {text("save")}
      </button>
    </Form>
  );
}
