/** For anyone: the program is alive. */
export const loader = () => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
