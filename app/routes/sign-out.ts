import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { endSession } from "~/server/session.server";

/** For anyone: a visit leads to the sign-in page and changes nothing. */
export const loader = () => redirect("/sign-in");

/** For anyone: ends this browser's session. */
export async function action({ request, context }: ActionFunctionArgs) {
  return redirect("/sign-in", { headers: { "set-cookie": await endSession(request, context) } });
}
