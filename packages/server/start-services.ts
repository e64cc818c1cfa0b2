import { type Blobs, openBlobs } from './platform/blobs.ts'
import { systemClock } from './platform/clock.ts'
import type { Config } from './platform/config.ts'
import { openDatabase } from './platform/database.ts'
import { readInstallation } from './platform/installation.ts'
import { openReplica } from './platform/replica.ts'
import { loadDeploymentKey, makeSecrets } from './platform/secrets.ts'
import type { Services } from './platform/services.ts'

/** The services over a prepared database. The caller stops them with `stopServices`. */
export async function startServices(config: Config, appUrl: string): Promise<Services> {
  const db = openDatabase(appUrl, config.databaseConnections)
  try {
    const { kind } = await readInstallation(db)
    return {
      db,
      ...(config.readDatabaseUrl && { replica: openReplica(config.readDatabaseUrl, appUrl) }),
      kind,
      config,
      clock: systemClock(kind),
      secrets: makeSecrets(loadDeploymentKey(config)),
      blobs: await openStore(config),
    }
  } catch (error) {
    await db.destroy()
    throw error
  }
}

/** On this machine's disk, unless the bureau has a store of its own; what speaks to that is loaded only then. */
async function openStore({ dataDir, fileStore }: Config): Promise<Blobs> {
  if (fileStore === null) return openBlobs(dataDir)
  const { openS3Blobs } = await import('./platform/s3-blobs.ts')
  return openS3Blobs(fileStore)
}

export async function stopServices({ db, replica }: Services): Promise<void> {
  await Promise.all([db.destroy(), replica?.db.destroy()])
}
