import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { readForm } from "~/server/read-form";
import { localPath } from "~/server/local-path";
import { changedPreferences, preferencesSchema } from "~/server/preferences.server";

/** For anyone: a visit leads home and changes nothing. */
export const loader = () => redirect("/");

/** For anyone: remembers language, theme or rail in this browser, and goes back to where the form was. */
export async function action({ request }: ActionFunctionArgs) {
  const form = await readForm(request);
  const changes = preferencesSchema.parse({
    language: form.get("language") ?? undefined,
    theme: form.get("theme") ?? undefined,
    rail: form.get("rail") ?? undefined,
  });
  return redirect(localPath(form.get("next")) ?? "/", {
    headers: { "set-cookie": await changedPreferences(request, changes) },
  });
}
