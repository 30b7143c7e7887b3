import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { emailSchema } from "#server/accounts/create-account";
import { SignInPage, type SignInFailure } from "~/features/account/sign-in-page";
import { readForm } from "~/server/read-form";
import { localPath } from "~/server/local-path";
import { accountOf, startSession } from "~/server/session.server";
import { signIn } from "~/server/sign-in.server";

const formSchema = z.object({ email: emailSchema, password: z.string().min(1).max(200) });

/** For anyone; who is signed in already goes on. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const next = localPath(new URL(request.url).searchParams.get("next"));
  if (await accountOf(request, context)) throw redirect(next ?? "/");
  return { next };
}

/** For anyone: signs in, within the limits of `signIn`. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request);
  const typed = form.get("email");
  const email = typeof typed === "string" ? typed : "";
  const fail = (failure: SignInFailure, status: number, headers: HeadersInit = {}) =>
    data(failure, { status, headers });

  const parsed = formSchema.safeParse({ email, password: form.get("password") });
  if (!parsed.success) return fail({ kind: "incomplete", email }, 400);
  const outcome = await signIn(context, parsed.data.email, parsed.data.password);
  if (outcome.kind === "unknown") return fail({ kind: "unknown", email }, 401);
  if (outcome.kind === "too-many") {
    const minutes = Math.ceil(outcome.waitSeconds / 60);
    return fail({ kind: "too-many", email, minutes }, 429, { "retry-after": String(outcome.waitSeconds) });
  }
  return redirect(localPath(form.get("next")) ?? "/", {
    headers: { "set-cookie": await startSession(context, outcome.accountId) },
  });
}

export default function SignIn() {
  const { next } = useLoaderData<typeof loader>();
  return <SignInPage next={next} failure={useActionData<typeof action>()} />;
}
