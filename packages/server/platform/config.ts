import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** How this server was asked to run. Read once from the environment; nothing else reads `process.env`. */
export type Config = {
  /** The owner's connection, who migrates; null = the embedded PostgreSQL in `dataDir`. */
  readonly databaseUrl: string | null
  /** The server's own unprivileged connection, where the bureau's DBA made it. */
  readonly databaseAppUrl: string | null
  /** Keys, passwords, attachments and the embedded database. */
  readonly dataDir: string
  /** Connections this process keeps to the database: twice the cores and two, since more at once only wait for each other. */
  readonly databaseConnections: number
  /** A streaming replica for lists and figures; null = everything is read where it is written. */
  readonly readDatabaseUrl: string | null
  /** How long /healthz says 503 before a server that is asked to stop takes no more requests. */
  readonly drainSeconds: number
  /** The deployment key; by default `dataDir`/deployment.key. */
  readonly keyFile: string | null
  readonly host: string
  readonly port: number
  /** The address people type, without a closing slash, e.g. https://zf.example.gov.cn. */
  readonly publicUrl: string
  /** The same where PUBLIC_URL is set: what stands in the QR code of a paper. Null: the QR code holds the bare code. */
  readonly checkUrl: string | null
  /** Addresses of the reverse proxy whose X-Forwarded-* are believed; false = none. */
  readonly trustProxy: string | boolean
  /** 统一身份认证 by OpenID Connect; null = local accounts only. */
  readonly oidc: OidcConfig | null
  /** A session nobody uses ends after so many minutes, and every session after so many hours. */
  readonly session: { readonly idleMinutes: number; readonly hours: number }
  /** The bureau's licensed fonts (仿宋_GB2312, 方正小标宋). */
  readonly fontsDir: string | null
  /** The largest single file somebody may bring. */
  readonly uploadMaxBytes: number
  /** An S3-compatible store for attachments and papers, `https://KEY:SECRET@host/bucket?region=…`; null = `dataDir`/files. */
  readonly fileStore: string | null
  /** A folder with the units' seals as pictures, `<unit code>.png`, shown on what is signed in production; null = none is. */
  readonly sealPictures: string | null
  /** The city's own certificate with its key (PEM or PKCS#12), for signing sealed papers in production; null = nothing is signed electronically. */
  readonly sealCertificate: string | null
  readonly sealCertificatePassword: string | null
  readonly logLevel: string
  /** How many cases a new demonstration makes for itself; 0 = an empty city. */
  readonly demoCases: number
}

export type OidcConfig = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** The word on the button. */
  readonly label: string
  /** Whether a first sign-in links the account whose login name is the `preferred_username`; else an administrator does. */
  readonly matchLoginName: boolean
}

/** The checkout: two folders above packages/server. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Reads the configuration. Throws a sentence a person can act on when a value is not usable.
 * DATABASE_URL, DATABASE_APP_URL, DATABASE_CONNECTIONS, READ_DATABASE_URL, DRAIN_SECONDS, DATA_DIR, ZHIHENG_KEY_FILE, HOST, PORT, PUBLIC_URL, TRUST_PROXY,
 * OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_LABEL, OIDC_MATCH_LOGIN_NAME, SESSION_IDLE_MINUTES,
 * SESSION_HOURS, FONTS_DIR, UPLOAD_MAX_GB, FILE_STORE, SEAL_CERTIFICATE, SEAL_CERTIFICATE_PASSWORD, SEAL_PICTURES, LOG_LEVEL,
 * ZHIHENG_DEMO_CASES.
 */
export function readConfig(env: Record<string, string | undefined>): Config {
  const value = (name: string): string | null => env[name]?.trim() || null
  const port = Number(value('PORT') ?? 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`PORT 应为 0–65535 的整数，现为“${env.PORT}”。PORT must be an integer.`)
  }
  const dataDir = value('DATA_DIR')
  return {
    databaseUrl: value('DATABASE_URL'),
    databaseAppUrl: value('DATABASE_APP_URL'),
    databaseConnections: readWhole(value, 'DATABASE_CONNECTIONS', 2 * availableParallelism() + 2, 4),
    readDatabaseUrl: value('READ_DATABASE_URL'),
    // One server with its own database has nobody to send people to.
    drainSeconds: readWhole(value, 'DRAIN_SECONDS', value('DATABASE_URL') ? 5 : 0, 0),
    dataDir: dataDir ? resolve(dataDir) : resolve(projectRoot, 'data'),
    keyFile: value('ZHIHENG_KEY_FILE'),
    host: value('HOST') ?? '127.0.0.1',
    port,
    publicUrl: (value('PUBLIC_URL') ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    checkUrl: value('PUBLIC_URL')?.replace(/\/+$/, '') ?? null,
    trustProxy: readTrust(value('TRUST_PROXY')),
    oidc: readOidc(value),
    session: {
      idleMinutes: readWhole(value, 'SESSION_IDLE_MINUTES', 8 * 60),
      hours: readWhole(value, 'SESSION_HOURS', 7 * 24),
    },
    fontsDir: value('FONTS_DIR'),
    uploadMaxBytes: readWhole(value, 'UPLOAD_MAX_GB', 20) * 1024 ** 3,
    fileStore: value('FILE_STORE'),
    sealPictures: value('SEAL_PICTURES'),
    sealCertificate: value('SEAL_CERTIFICATE'),
    sealCertificatePassword: value('SEAL_CERTIFICATE_PASSWORD'),
    logLevel: value('LOG_LEVEL') ?? 'warn',
    demoCases: readWhole(value, 'ZHIHENG_DEMO_CASES', 600, 0),
  }
}

function readWhole(
  value: (name: string) => string | null,
  name: string,
  otherwise: number,
  least = 1,
): number {
  const number = Number(value(name) ?? otherwise)
  if (Number.isInteger(number) && number >= least) return number
  throw new Error(
    `${name} 应为不小于 ${least} 的整数，现为“${value(name)}”。${name} must be an integer of at least ${least}.`,
  )
}

function readTrust(value: string | null): string | boolean {
  if (value === null || value === 'false') return false
  return value === 'true' ? true : value
}

function readOidc(value: (name: string) => string | null): Config['oidc'] {
  const issuer = value('OIDC_ISSUER')
  if (!issuer) return null
  const clientId = value('OIDC_CLIENT_ID')
  const clientSecret = value('OIDC_CLIENT_SECRET')
  if (!clientId || !clientSecret) {
    throw new Error('已设置 OIDC_ISSUER，还须设置 OIDC_CLIENT_ID 和 OIDC_CLIENT_SECRET。')
  }
  return {
    issuer,
    clientId,
    clientSecret,
    label: value('OIDC_LABEL') ?? '统一身份认证',
    matchLoginName: value('OIDC_MATCH_LOGIN_NAME') === 'true',
  }
}
