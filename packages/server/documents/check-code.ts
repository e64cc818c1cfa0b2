import { createHash } from 'node:crypto'
import { newBytes } from '../platform/chance.ts'

/** Thirty-two signs without those that are taken for another (I, L, O, U): five bits each. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const length = 28

/** 核验码: 140 random bits. It opens what the paper's receiver may know, and nothing can be guessed from another's. */
export const newCheckCode = (): string => [...newBytes(length)].map((byte) => signs[byte & 31]).join('')

/** What somebody typed, as it was printed: 7 groups, small letters and the signs that look alike are all forgiven. */
export const readCheckCode = (typed: string): string =>
  typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')

/** In groups of four, as it stands under the QR code. */
export const groupsOf = (code: string): string => code.match(/.{1,4}/g)?.join(' ') ?? ''

/** By this a paper is found: a database that is read by others shows no code. */
export const digestOfCode = (code: string): string =>
  createHash('sha256').update(`zhiheng check ${code}`).digest('hex')
