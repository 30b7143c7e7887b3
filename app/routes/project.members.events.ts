import type { LoaderFunctionArgs } from "@remix-run/node";
import { readTimelinePart } from "~/server/member-page.server";

/** For members of the project: an older part of a member's timeline, for the page that shows it. */
export const loader = (call: LoaderFunctionArgs) => readTimelinePart(call);
