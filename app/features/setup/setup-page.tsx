import { Form, useNavigation } from "@remix-run/react";
import { ChoiceField, TextField } from "~/frame/field";
import { PlainPage } from "~/frame/plain-page";
import { useText } from "~/i18n/use-text";

const FIELDS = {
  name: "wrongName",
  email: "wrongEmail",
  password: "wrongPassword",
  projectName: "wrongName",
  projectKey: "wrongKey",
  zone: "wrongZone",
  currency: "wrongCurrency",
} as const;
export type SetupField = keyof typeof FIELDS;

/** The first account and the first project. `wrong` names the fields that could not be accepted. */
export function SetupPage(props: { token: string; zones: readonly string[]; wrong: readonly SetupField[] }) {
  const text = useText("setup");
  const busy = useNavigation().state !== "idle";
  const errorOf = (field: SetupField) => (props.wrong.includes(field) ? text(FIELDS[field]) : undefined);
  return (
    <PlainPage title={text("title")} wide>
      <p className="mt-1 text-ink-soft">{text("intro")}</p>
      <Form method="post" className="mt-6">
        <input type="hidden" name="token" value={props.token} />
        <div className="grid gap-8 sm:grid-cols-2">
          <fieldset className="min-w-0 space-y-4">
            <legend className="text-sm font-semibold">{text("you")}</legend>
            <TextField
              label={text("name")}
              error={errorOf("name")}
              name="name"
              autoComplete="name"
              required
              maxLength={120}
            />
            <TextField
              label={text("email")}
              error={errorOf("email")}
              name="email"
              type="email"
              autoComplete="username"
              required
            />
            <TextField
              label={text("password")}
              hint={text("passwordHint")}
              error={errorOf("password")}
              name="password"
              type="password"
              autoComplete="new-password"
              required
              minLength={10}
              maxLength={200}
            />
          </fieldset>
          <fieldset className="min-w-0 space-y-4">
            <legend className="text-sm font-semibold">{text("project")}</legend>
            <TextField
              label={text("projectName")}
              hint={text("projectNameHint")}
              error={errorOf("projectName")}
              name="projectName"
              required
              maxLength={120}
            />
            <TextField
              label={text("projectKey")}
              hint={text("projectKeyHint")}
              error={errorOf("projectKey")}
              name="projectKey"
              pattern="[a-z0-9][a-z0-9\-]*"
              required
              maxLength={63}
            />
            <ChoiceField
              label={text("zone")}
              hint={text("zoneHint")}
              error={errorOf("zone")}
              choices={props.zones}
              name="zone"
              defaultValue="Asia/Shanghai"
            />
            <TextField
              label={text("currency")}
              hint={text("currencyHint")}
              error={errorOf("currency")}
              name="currency"
              defaultValue="CNY"
              required
              pattern="[A-Za-z]{3}"
            />
          </fieldset>
        </div>
        <button className="button-primary mt-6" aria-busy={busy}>
          {text("create")}
        </button>
      </Form>
    </PlainPage>
  );
}
