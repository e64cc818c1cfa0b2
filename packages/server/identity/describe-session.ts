import type { Me, PostChoice, SessionView } from '@zhiheng/contract'
import type { FastifyRequest } from 'fastify'
import { findPosts, type PostInForce } from '../organisation/index.ts'
import type { Actor } from '../platform/actor.ts'
import { readInstallation } from '../platform/installation.ts'
import type { Services } from '../platform/services.ts'
import { findAccount } from './accounts.ts'
import type { SignedIn } from './sessions.ts'
import { isSetupNeeded } from './set-up.ts'
import { countRecoveryCodes } from './totp.ts'

/** What every page asks first: who is signed in, if anybody, and what kind of installation this is. */
export async function describeSession(services: Services, request: FastifyRequest): Promise<SessionView> {
  const { db, kind, config, clock } = services
  const { actor, signedIn } = request
  const installation = await readInstallation(db)
  return {
    kind,
    cityName: installation.cityName,
    today: clock.today(request),
    setupNeeded: isSetupNeeded(kind, installation),
    oidc: config.oidc && { label: config.oidc.label },
    csrfToken: signedIn?.csrfToken ?? null,
    me: actor && signedIn ? await describeMe(services, actor, signedIn) : null,
  }
}

async function describeMe({ db }: Services, actor: Actor, session: SignedIn): Promise<Me | null> {
  const { city, personId, today } = actor
  const [account, posts, recoveryCodesLeft] = await Promise.all([
    findAccount(db, city, personId),
    findPosts(db, { city, personId, today }),
    countRecoveryCodes(db, { city, personId }),
  ])
  const post = posts.find(({ postId }) => postId === actor.postId)
  if (!account || !post) return null
  return {
    personId,
    name: account.name,
    loginName: account.loginName,
    post: describePost(post),
    posts: posts.map(describePost),
    certificate: actor.certificate,
    mustChangePassword: session.mustChangePassword,
    mustEnrolTotp: session.mustEnrolTotp,
    totpOn: account.totpOn,
    recoveryCodesLeft,
  }
}

const describePost = (post: PostInForce): PostChoice => ({ ...post, roles: [...post.roles] })
