/**
 * What Segment's browser library must hear before it sends anything: send all to us, load nothing from elsewhere,
 * report no metrics about itself.
 */
export function segmentSettings(writeKey: string, { protocol, host }: { protocol: string; host: string }) {
  return {
    integrations: {
      "Segment.io": {
        apiKey: writeKey,
        apiHost: `${host}/v1`,
        protocol,
        unbundledIntegrations: [],
        addBundledMetadata: true,
        maybeBundledConfigIds: {},
      },
    },
    plan: { track: { __default: { enabled: true, integrations: {} } } },
    edgeFunction: {},
    analyticsNextEnabled: true,
    middlewareSettings: {},
    enabledMiddleware: {},
    metrics: { sampleRate: 0 },
    remotePlugins: [],
  };
}
