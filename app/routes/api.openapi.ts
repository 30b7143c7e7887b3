import { describeApi } from "~/server/openapi/describe-api";

/** For everyone: what the API can be asked. It says nothing of any project. */
export const loader = () =>
  Response.json(describeApi(), { headers: { "cache-control": "public, max-age=3600" } });
