import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto'

/** scrypt's cost. Every hash names its own, so that a stronger setting takes over at the next sign-in. */
type Cost = { readonly N: number; readonly r: number; readonly p: number }
const cost: Cost = { N: 2 ** 15, r: 8, p: 1 }

/** A hash as it is stored: `scrypt$N$r$p$salt$hash`, the last two in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, 32, cost)
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64url'), hash.toString('base64url')].join('$')
}

/** Compares in constant time. A stored value of another shape never matches. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [scheme, N, r, p, salt, hash] = stored.split('$')
  if (scheme !== 'scrypt' || !salt || !hash) return false
  const expected = Buffer.from(hash, 'base64url')
  const given = await derive(password, Buffer.from(salt, 'base64url'), expected.length, {
    N: Number(N),
    r: Number(r),
    p: Number(p),
  })
  return timingSafeEqual(given, expected)
}

/** True for a hash made with a weaker cost than today's. */
export const isOutdatedHash = (stored: string): boolean =>
  !stored.startsWith(`scrypt$${cost.N}$${cost.r}$${cost.p}$`)

let decoy: Promise<string> | null = null

/** What a name nobody holds is compared with, so that it takes as long as a real one to be refused. */
export function decoyHash(): Promise<string> {
  decoy ??= hashPassword(randomBytes(32).toString('base64url'))
  return decoy
}

const SHORTEST = 10
const tooCommon = new Set([
  '1234567890',
  '0123456789',
  'qwertyuiop',
  'password123',
  'password1234',
  'admin123456',
])

/**
 * Why this password cannot be chosen, as a Chinese sentence; null when it can. Length is what counts: no composition
 * of classes is asked, because it makes people write `Aa123456!`.
 */
export function passwordFault(password: string, loginName: string): string | null {
  const folded = foldLoginName(password)
  if ([...password].length < SHORTEST) return `密码不得少于${SHORTEST}个字符，可以用一句容易记住的话。`
  if (folded.includes(foldLoginName(loginName)) && foldLoginName(loginName).length >= 4)
    return '密码不得包含登录名。'
  if (folded === foldLoginName(loginName)) return '密码不得与登录名相同。'
  if (new Set(folded).size < 4 || tooCommon.has(folded)) return '密码过于简单，请换一个。'
  return null
}

/** The form in which login names are compared: full-width and capital letters make no second person. */
export const foldLoginName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

// Without the letters and digits that are mistaken for one another when read over the telephone.
const readable = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Random characters in groups, for a person to copy: four groups of four carry 79 bits. */
export function readableSecret(groups: number, length = 4): string {
  const group = () => Array.from({ length }, () => readable[randomInt(readable.length)]).join('')
  return Array.from({ length: groups }, group).join('-')
}

function derive(password: string, salt: Buffer, length: number, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // The same characters typed on another keyboard may arrive composed differently.
    scrypt(password.normalize('NFKC'), salt, length, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
      error ? reject(error) : resolve(key),
    )
  })
}
