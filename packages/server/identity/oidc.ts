import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import * as client from 'openid-client'
import type { OidcConfig } from '../platform/config.ts'
import type { Db, Tx } from '../platform/database.ts'
import { problem } from '../platform/errors.ts'
import { recordIdentityEvent } from './identity-events.ts'
import { foldLoginName } from './password.ts'

/** A person takes this long at most between our page and their return from the identity service. */
const JOURNEY_MINUTES = 10

/** What the identity service said about the person who came back. */
export type OidcIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly userName: string | null
}

/** The door to one identity service: discovery once, then any number of journeys. */
export type OidcDoor = {
  /** Where to send the browser, and the state its cookie must bring back. */
  readonly start: (now: Date) => Promise<{ url: URL; state: string }>
  /** Redeems the code of a returning browser. Refuses with 400 `oidc_failed`. */
  readonly finish: (returned: URL, state: string | undefined, now: Date) => Promise<OidcIdentity>
}

/** Authorization code with PKCE, state and nonce. The provider's description is asked for at the first journey. */
export function openOidcDoor(db: Db, config: OidcConfig, publicUrl: string): OidcDoor {
  let found: Promise<client.Configuration> | null = null
  const redirectUri = `${publicUrl}/api/oidc/callback`

  function provider(): Promise<client.Configuration> {
    found ??= discover(config).catch((error: unknown) => {
      found = null // an identity service that was down is asked again the next time
      throw error
    })
    return found
  }

  async function start(now: Date) {
    const codeVerifier = client.randomPKCECodeVerifier()
    const [state, nonce] = [client.randomState(), client.randomNonce()]
    const url = client.buildAuthorizationUrl(await provider(), {
      redirect_uri: redirectUri,
      scope: 'openid profile',
      code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    })
    await sql`delete from oidc_journeys where started_at < ${expiryBefore(now)}`.execute(db)
    await sql`insert into oidc_journeys (state_hash, code_verifier, nonce, started_at)
      values (${hashState(state)}, ${codeVerifier}, ${nonce}, ${now})`.execute(db)
    return { url, state }
  }

  async function finish(returned: URL, state: string | undefined, now: Date): Promise<OidcIdentity> {
    const journey =
      state && returned.searchParams.get('state') === state ? await takeJourney(db, state, now) : null
    if (!state || !journey) throw refuseReturn()
    const tokens = await client
      .authorizationCodeGrant(await provider(), returned, {
        pkceCodeVerifier: journey.code_verifier,
        expectedState: state,
        expectedNonce: journey.nonce,
        idTokenExpected: true,
      })
      .catch(() => refuseReturn())
    const claims = tokens.claims()
    if (!claims) throw refuseReturn()
    return {
      issuer: claims.iss,
      subject: claims.sub,
      userName: await findUserName(tokens.access_token, claims),
    }
  }

  /** Many services give the name not in the token but where they are asked for it. */
  async function findUserName(accessToken: string, claims: client.IDToken): Promise<string | null> {
    if (!config.matchLoginName) return null
    const inToken = claims.preferred_username
    if (typeof inToken === 'string') return inToken
    const info = await client
      .fetchUserInfo(await provider(), accessToken, claims.sub)
      .catch(() => refuseReturn())
    return info.preferred_username ?? null
  }

  return { start, finish }
}

async function discover({ issuer, clientId, clientSecret }: OidcConfig): Promise<client.Configuration> {
  const url = new URL(issuer)
  const onThisMachine = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  // Plain http carries codes and tokens in the clear: only within one machine.
  const execute = url.protocol === 'http:' && onThisMachine ? [client.allowInsecureRequests] : []
  return client.discovery(url, clientId, undefined, client.ClientSecretBasic(clientSecret), { execute })
}

const expiryBefore = (now: Date) => new Date(now.getTime() - JOURNEY_MINUTES * 60_000)
const hashState = (state: string) => createHash('sha256').update(state).digest('base64url')

/** A state opens once: it is gone with the first return, good or bad. */
async function takeJourney(db: Db, state: string, now: Date) {
  const { rows } = await sql<{ code_verifier: string; nonce: string }>`
    delete from oidc_journeys where state_hash = ${hashState(state)} and started_at >= ${expiryBefore(now)}
    returning code_verifier, nonce`.execute(db)
  return rows[0] ?? null
}

function refuseReturn(): never {
  throw problem(400, 'oidc_failed', '统一身份认证没有完成或已超时。', { wayForward: '请重新登录。' })
}

/**
 * The person an identity belongs to: the one an administrator linked, or, when the setting allows, the one whose login
 * name is the `preferred_username`, who is linked from then on. Null when nobody is.
 */
export async function findLinkedPerson(
  db: Db,
  {
    identity,
    city,
    matchLoginName,
    now,
  }: { identity: OidcIdentity; city: string; matchLoginName: boolean; now: Date },
): Promise<string | null> {
  const { issuer, subject, userName } = identity
  const { rows } = await sql<{ person_id: string }>`
    select person_id from account_identities
    where city = ${city} and issuer = ${issuer} and subject = ${subject}`.execute(db)
  if (rows[0] || !matchLoginName || userName === null) return rows[0]?.person_id ?? null
  // Somebody linked already keeps their subject: a name given to a newcomer must not inherit the account.
  const linked = await sql<{ person_id: string }>`
    insert into account_identities (city, issuer, subject, person_id, linked_at)
    select city, ${issuer}, ${subject}, person_id, ${now} from accounts
    where city = ${city} and login_key = ${foldLoginName(userName)}
    on conflict do nothing returning person_id`.execute(db)
  const personId = linked.rows[0]?.person_id ?? null
  if (personId)
    await recordIdentityEvent(db, {
      city,
      at: now,
      kind: 'oidc_linked',
      personId,
      detail: { subject, userName },
    })
  return personId
}

/** Sets or removes (null) the subject of a person at the configured issuer. 409 `subject_taken` when another has it. */
export async function linkSubject(
  db: Db | Tx,
  given: {
    city: string
    issuer: string
    personId: string
    subject: string | null
    actedBy: string
    now: Date
  },
): Promise<void> {
  const { city, issuer, personId, subject, actedBy, now } = given
  await sql`delete from account_identities
    where city = ${city} and issuer = ${issuer} and person_id = ${personId}`.execute(db)
  if (subject !== null) {
    const { numAffectedRows } = await sql`
      insert into account_identities (city, issuer, subject, person_id, linked_at, linked_by)
      values (${city}, ${issuer}, ${subject}, ${personId}, ${now}, ${actedBy}) on conflict do nothing`.execute(
      db,
    )
    if (numAffectedRows !== 1n)
      throw problem(409, 'subject_taken', '该统一身份已关联其他人员。', { field: 'oidcSubject' })
  }
  const kind = subject === null ? 'oidc_unlinked' : 'oidc_linked'
  await recordIdentityEvent(db, { city, at: now, kind, personId, actedBy, detail: { subject } })
}
