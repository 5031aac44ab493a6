declare module "jhipster-core" {
  /** Reads JDL files; throws where the grammar is broken. */
  export function parseFromFiles(files: string[]): { entities: { name: string }[]; relationships: unknown[] };
}
