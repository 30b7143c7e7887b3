import { Form, useNavigation } from "@remix-run/react";
import { TextField } from "~/frame/field";
import { PlainPage } from "~/frame/plain-page";
import { useText } from "~/i18n/use-text";

/** Why a sign-in did not succeed. */
export type SignInFailure =
  | { kind: "unknown"; email: string }
  | { kind: "incomplete"; email: string }
  | { kind: "too-many"; email: string; minutes: number };

/** Email and password; after a failure the email stays and the reason is read out. */
export function SignInPage({ next, failure }: { next: string | null; failure: SignInFailure | undefined }) {
  const text = useText("account");
  const busy = useNavigation().state !== "idle";
  const reason = !failure
    ? null
    : failure.kind === "too-many"
      ? text("tooMany", { count: failure.minutes })
      : text(failure.kind === "unknown" ? "wrong" : "incomplete");
  return (
    <PlainPage title={text("signInTitle")}>
      <Form method="post" className="mt-4 space-y-4">
        {next === null ? null : <input type="hidden" name="next" value={next} />}
        {reason === null ? null : (
          <p role="alert" className="rounded-md bg-bad-soft px-3 py-2 text-sm text-bad">
            {reason}
          </p>
        )}
        <TextField
          label={text("email")}
          name="email"
          type="email"
          autoComplete="username"
          required
          defaultValue={failure?.email}
        />
        <TextField
          label={text("password")}
          name="password"
          type="password"
          autoComplete="current-password"
          required
        />
        <button className="button-primary w-full" aria-busy={busy}>
          {text("signIn")}
        </button>
      </Form>
      <p className="mt-4 text-xs text-ink-faint">{text("lost")}</p>
    </PlainPage>
  );
}
