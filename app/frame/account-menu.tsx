import { Form } from "@remix-run/react";
import { useText } from "~/i18n/use-text";
import { Dropdown } from "./dropdown";
import { PreferenceSwitches } from "./preference-switches";

/** Who is signed in, language and theme, and the way out. */
export function AccountMenu({ account }: { account: { name: string; email: string } }) {
  const text = useText("frame");
  return (
    <Dropdown
      label={text("account")}
      summaryClass="flex size-8 items-center justify-center rounded-full bg-accent-soft text-xs font-semibold text-accent-strong hover:ring-2 hover:ring-line"
      summary={
        <>
          <span aria-hidden="true">{initialOf(account.name)}</span>
          <span className="sr-only">{account.name}</span>
        </>
      }
      panelClass="right-0 sm:w-72"
    >
      <div className="px-2 py-1.5">
        <p className="font-medium">{account.name}</p>
        <p className="truncate text-xs text-ink-faint">{account.email}</p>
      </div>
      <div className="border-y border-line py-2">
        <PreferenceSwitches />
      </div>
      <Form method="post" action="/sign-out" reloadDocument>
        <button className="menu-item">{text("signOut")}</button>
      </Form>
    </Dropdown>
  );
}

const initialOf = (name: string) => String.fromCodePoint(name.trim().codePointAt(0) ?? 0xb7).toUpperCase();
