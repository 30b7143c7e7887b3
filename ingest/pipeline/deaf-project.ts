import type { IngestProject } from "#ingest/pipeline/ingest-source";

/** A project whose guard refuses as always but does not take note: for events that are looked at, or come a second time. */
export function deafProject(project: IngestProject): IngestProject {
  const { guard } = project;
  if (!guard) return project;
  return { ...project, guard: { refuses: (person) => guard.refuses(person), noteConsent: () => undefined } };
}
