import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { createFirstOwner } from "#server/accounts/create-first-owner";
import { FirstEventPage } from "~/features/setup/first-event-page";
import { parseSetupForm } from "~/features/setup/setup-form.server";
import { SetupPage } from "~/features/setup/setup-page";
import { PlainPage } from "~/frame/plain-page";
import { useText } from "~/i18n/use-text";
import { readForm } from "~/server/read-form";
import { publicAddress } from "~/server/public-address";
import { startSession } from "~/server/session.server";
import { setupDoor } from "~/server/setup-door.server";

/** For whoever holds the setup token, while there is no account. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const token = new URL(request.url).searchParams.get("token");
  const door = await setupDoor(context, token);
  if (door !== "open") return data({ door, token: "", zones: [] }, { status: door === "set-up" ? 410 : 403 });
  return data({ door, token: token ?? "", zones: Intl.supportedValuesOf("timeZone") });
}

/** For whoever holds the setup token, while there is no account: makes owner, project and write key. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const door = await setupDoor(context, form.get("token"));
  if (door !== "open") throw new Response(door, { status: 403, statusText: "Forbidden" });

  const parsed = parseSetupForm(form);
  if (parsed.kind === "invalid") return data(parsed, { status: 400 });
  const { name, email, password, projectName, projectKey, zone, currency } = parsed.values;
  const { accountId, writeKey } = await createFirstOwner(
    context.services.control,
    { name, email, password },
    { key: projectKey, name: projectName, zone, currency },
  );
  // The page shows a command that uses the key at once.
  await context.services.collector()?.refreshSources();
  const made = { kind: "made" as const, writeKey, projectKey, address: publicAddress(request, context) };
  return data(made, { headers: { "set-cookie": await startSession(context, accountId) } });
}

/** Once the form is accepted the door is shut; the page that says so would hide the write key. */
export const shouldRevalidate = () => false;

export default function Setup() {
  const { door, token, zones } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  const text = useText("setup");
  const account = useText("account");
  if (outcome?.kind === "made") return <FirstEventPage {...outcome} />;
  if (door === "open") return <SetupPage token={token} zones={zones} wrong={outcome?.fields ?? []} />;
  const closed = door === "set-up";
  return (
    <PlainPage title={text(closed ? "closedTitle" : "tokenTitle")}>
      <p className="mt-2 text-ink-soft">{text(closed ? "closed" : "token")}</p>
      {closed ? (
        <Link to="/sign-in" className="button mt-6">
          {account("signIn")}
        </Link>
      ) : null}
    </PlainPage>
  );
}
