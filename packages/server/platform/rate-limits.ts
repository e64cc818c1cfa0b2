import { normalizeIP, type RateLimitOptions } from '@fastify/rate-limit'
import type { FastifyRequest } from 'fastify'

const timeWindow = '1 minute'

/** Where a request comes from, as the limits count it: of IPv6 the network, for whoever has one address there has many. */
const addressOf = ({ ip }: FastifyRequest): string => normalizeIP(ip)

/** Whoever is signed in counts for themselves, for a whole bureau may sit behind one address; a stranger counts as the address. */
const whoAsks = (request: FastifyRequest): string =>
  request.actor ? `person ${request.actor.personId}` : addressOf(request)

/** Every route, unless it says otherwise. Generous: a page of the console asks a dozen things at once. */
export const generousLimit = { max: 6000, timeWindow, keyGenerator: whoAsks } satisfies RateLimitOptions

/** For what strangers may try: so many requests a minute from one address, signed in or not. */
export const strangersLimit = (max: number) =>
  ({ max, timeWindow, keyGenerator: addressOf }) satisfies RateLimitOptions
