import { readConfig } from '../platform/config.ts'
import type { Kind } from '../platform/installation.ts'
import { type Prepared, prepareDatabase } from '../platform/prepare-database.ts'
import type { Services } from '../platform/services.ts'
import { startServices, stopServices } from '../start-services.ts'

type Work = (services: Services, database: Pick<Prepared, 'ownerUrl' | 'appUrl'>) => Promise<void>

/**
 * Runs a command on the installation of this environment, beside a running server or with a database of its own,
 * and lets everything go afterwards. `kind` matters only for a database that does not exist yet.
 */
export type WithServices = (work: Work, options?: { readonly kind?: Kind }) => Promise<void>

/** Progress goes to stderr, so that what a command prints can be piped. */
export const say = (line: string): void => void process.stderr.write(`${line}\n`)

export const withServices: WithServices = async (work, { kind } = {}) => {
  const config = readConfig(process.env)
  const preparing = prepareDatabase(config, { log: say, beside: true, ...(kind && { kind }) })
  const forget = releaseWhenInterrupted(() => preparing.then(({ release }) => release()))
  const database = await preparing
  try {
    const services = await startServices(config, database.appUrl)
    await work(services, database).finally(() => stopServices(services))
  } finally {
    forget()
    await database.release()
  }
}

/** Ctrl+C in the middle of a command: what it had not committed is undone, and no database stays behind. */
function releaseWhenInterrupted(release: () => Promise<void>): () => void {
  const interrupted = () => void release().finally(() => process.exit(130))
  const signals = ['SIGINT', 'SIGTERM'] as const
  for (const signal of signals) process.once(signal, interrupted)
  return () => {
    for (const signal of signals) process.off(signal, interrupted)
  }
}

/** A path as the person typed it: npm changes the folder before it runs us. */
export const typedFrom = (): string => process.env.INIT_CWD ?? process.cwd()
