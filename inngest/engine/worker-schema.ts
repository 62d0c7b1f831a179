import { runMigrations } from "graphile-worker";

/** Installs the queue's own schema, with the owner's rights. */
export async function installWorkerSchema(ownerUrl: string): Promise<void> {
  await runMigrations({ connectionString: ownerUrl });
}
