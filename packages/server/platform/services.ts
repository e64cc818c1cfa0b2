import type { Blobs } from './blobs.ts'
import type { Clock } from './clock.ts'
import type { Config } from './config.ts'
import type { Db } from './database.ts'
import type { Kind } from './installation.ts'
import type { Replica } from './replica.ts'
import type { Secrets } from './secrets.ts'

/** What every module is given: built once in main.ts, or by `testServices` in a test. */
export type Services = {
  /** As zhiheng_app: walled. */
  readonly db: Db
  /** Where READ_DATABASE_URL is set. Read through `readInReach`. */
  readonly replica?: Replica
  readonly kind: Kind
  readonly config: Config
  readonly clock: Clock
  readonly secrets: Secrets
  readonly blobs: Blobs
}
