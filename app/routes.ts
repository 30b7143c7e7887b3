import type { UNSAFE_RouteConfig as RouteConfig } from "@remix-run/dev";

/** Every address of the dashboard and the file that answers it. */
const routes: RouteConfig = [
  { path: "/", index: true, file: "routes/home.tsx" },
  { path: "/sign-in", file: "routes/sign-in.tsx" },
  { path: "/sign-out", file: "routes/sign-out.ts" },
  { path: "/setup", file: "routes/setup.tsx" },
  { path: "/preferences", file: "routes/preferences.ts" },
  {
    path: "/p/:project",
    file: "routes/project.tsx",
    children: [
      { index: true, file: "routes/project-home.ts" },
      { path: "overview", file: "routes/project.overview.tsx" },
      { path: "retention", file: "routes/project.retention.tsx" },
      { path: "retention/members", file: "routes/project.retention.members.tsx" },
      { path: "funnels", file: "routes/project.funnels.tsx" },
      { path: "funnels/members", file: "routes/project.funnels.members.tsx" },
      { path: "members", file: "routes/project.members.tsx" },
      { path: "members/:person", file: "routes/project.members.member.tsx" },
      { path: "live", file: "routes/project.live.tsx" },
      { path: "quality", file: "routes/project.quality.tsx" },
      { path: "quality/quarantine", file: "routes/project.quality.quarantine.tsx" },
    ],
  },
  { path: "/p/:project/members/:person/events", file: "routes/project.members.events.ts" },
  { path: "/p/:project/live/events", file: "routes/project.live.events.ts" },
  { path: "/p/:project/quality/quarantine/:entry/bytes", file: "routes/project.quality.bytes.ts" },
  { path: "/api/v1/analyses/:analysis", file: "routes/api.analyses.ts" },
  { path: "/api/v1/analyses/:analysis/members", file: "routes/api.analyses.members.ts" },
  { path: "/api/v1/members", file: "routes/api.members.ts" },
  { path: "/api/v1/members/:person", file: "routes/api.members.member.ts" },
  { path: "/api/v1/members/:person/events", file: "routes/api.members.events.ts" },
  { path: "/healthz", file: "routes/healthz.ts" },
  { path: "/readyz", file: "routes/readyz.ts" },
  { path: "*", file: "routes/not-found.tsx" },
];

export default routes;
