import { Form, useSearchParams } from "@remix-run/react";
import { MEMBER_SORTS, type MemberSort } from "#queries/members/member-sorts";
import type { MembersQuestion } from "#queries/members/members-question";
import { type TextKey, useText } from "~/i18n/use-text";

/** What this form itself says; all else in the address, such as the switch for bots, goes along. */
const OWN = new Set(["search", "visitors", "sort", "offset"]);

const SORT_WORDS: Record<MemberSort, TextKey<"members">> = {
  last_seen: "lastSeen",
  joined: "joined",
  orders: "orders",
  net_sales: "netSales",
  events: "events",
};

/** Finds members by a text and sorts them; the address says what is asked. */
export function MembersFilter({ question }: { question: MembersQuestion }) {
  const text = useText("members");
  const [params] = useSearchParams();
  return (
    <Form method="get" role="search" preventScrollReset className="flex flex-wrap items-end gap-3">
      {[...params]
        .filter(([name]) => !OWN.has(name))
        .map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      <label className="block min-w-64 flex-1 text-xs font-medium text-ink-soft sm:max-w-96">
        {text("search")}
        <input
          key={question.search}
          name="search"
          type="search"
          maxLength={200}
          defaultValue={question.search}
          placeholder={text("searchHint")}
          className="field-small mt-1 w-full font-normal"
        />
      </label>
      <label className="block text-xs font-medium text-ink-soft">
        {text("sort")}
        <select
          key={question.sort}
          name="sort"
          defaultValue={question.sort}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className="field-small mt-1 block font-normal"
        >
          {MEMBER_SORTS.map((sort) => (
            <option key={sort} value={sort}>
              {text(SORT_WORDS[sort])}
            </option>
          ))}
        </select>
      </label>
      <label className="flex h-8 items-center gap-2 text-sm text-ink-soft">
        <input
          key={String(question.visitors)}
          type="checkbox"
          name="visitors"
          value="1"
          defaultChecked={question.visitors}
          onChange={(event) => event.currentTarget.form?.requestSubmit()}
          className="accent-accent"
        />
        {text("visitors")}
      </label>
      <button className="button">{text("apply")}</button>
    </Form>
  );
}
