import { LocalStorageStickyBucketService, type StickyAssignmentsDocument } from "@growthbook/growthbook";

/** A place where the SDK keeps in which variation it put somebody, with what is in it already. */
export async function stickyMemory(stored: readonly StickyAssignmentsDocument[]): Promise<{
  service: LocalStorageStickyBucketService;
  /** what is kept by `attribute||value`, as printed; null for nothing */
  kept: (name: string) => string | null;
}> {
  const memory = new Map<string, string>();
  const prefix = "sticky ";
  const service = new LocalStorageStickyBucketService({
    prefix,
    localStorage: {
      getItem: (name) => memory.get(name) ?? null,
      setItem: (name, doc) => void memory.set(name, doc),
    },
  });
  for (const doc of stored) await service.saveAssignments(doc);
  return { service, kept: (name) => memory.get(prefix + name) ?? null };
}
