import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { resolve, sep } from 'node:path'

/** A server with a new demonstration city for the journeys, in a folder that only they use. */
const dataDir = resolve(process.env.DATA_DIR ?? '')
if (!dataDir.startsWith(resolve(tmpdir()) + sep)) throw new Error('journeys work in a temporary folder only')
rmSync(dataDir, { recursive: true, force: true })
await import('../packages/server/main.ts')
