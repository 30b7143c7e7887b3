import type { TextKey } from "~/i18n/use-text";

interface Words {
  status: number;
  title: TextKey<"errors">;
  body: TextKey<"errors">;
  values?: Record<string, string>;
}

/** What a 400 says about a wrong parameter. Read by hand: a schema library would weigh more than the page. */
function wrongParameter(data: unknown): { parameter: string; message: string } | null {
  if (typeof data !== "object" || data === null || !("parameter" in data) || !("message" in data))
    return null;
  const { parameter, message } = data;
  return typeof parameter === "string" && typeof message === "string" ? { parameter, message } : null;
}

/** The words for an answer that a route threw, or for anything else it threw (null). */
export function failureOf(answer: { status: number; data: unknown } | null): Words {
  const status = answer?.status ?? 500;
  if (status === 400) {
    const wrong = wrongParameter(answer?.data);
    return wrong
      ? { status, title: "badRequest", body: "badRequestBody", values: wrong }
      : { status, title: "badRequest", body: "badRequestPlain" };
  }
  if (status === 403) return { status, title: "forbidden", body: "forbiddenBody" };
  if (status === 404 && answer?.data === "member") return { status, title: "noMember", body: "noMemberBody" };
  if (status === 404) return { status, title: "notFound", body: "notFoundBody" };
  if (status === 422) return { status, title: "tooLarge", body: "tooLargeBody" };
  return { status, title: "server", body: "serverBody" };
}
