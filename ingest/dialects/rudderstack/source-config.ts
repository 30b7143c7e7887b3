/** What RudderStack's libraries must hear before they send anything: enabled, and no destination but us. */
export function sourceConfig() {
  return {
    source: {
      id: "agora",
      name: "Agora",
      enabled: true,
      workspaceId: "agora",
      config: { statsCollection: { errors: { enabled: false }, metrics: { enabled: false } } },
      destinations: [],
      connections: [],
      dataplanes: {},
    },
  };
}
