/** One piece of a clerk's wording. */
export type Piece =
  | { readonly piece: 'text'; readonly text: string }
  | { readonly piece: 'blank'; readonly path: string; readonly filters: readonly string[] }
  | {
      readonly piece: 'if'
      readonly path: string
      readonly whenTrue: readonly Piece[]
      readonly whenFalse: readonly Piece[]
    }
  | { readonly piece: 'each'; readonly path: string; readonly body: readonly Piece[] }

/** A wording nobody can read: `message` says what is wrong and how to mend it. */
const wordingError = (message: string): Error => Object.assign(new Error(message), { name: 'WordingError' })

export const isWordingError = (error: unknown): error is Error =>
  error instanceof Error && error.name === 'WordingError'

type Token = { readonly kind: 'text' | 'tag'; readonly text: string }
const pathPattern = /^[a-z][A-Za-z0-9]*(\.[A-Za-z0-9]+)*$/

function tokens(wording: string): Token[] {
  const parts = wording.split(/(\{\{[^{}]*\}\})/)
  return parts.flatMap((part): Token[] => {
    if (part === '') return []
    if (/^\{\{[^{}]*\}\}$/.test(part)) return [{ kind: 'tag', text: part.slice(2, -2).trim() }]
    if (/\{\{|\}\}/.test(part)) throw wordingError(`“${part.trim()}”中的双花括号不成对，请补齐 {{ 或 }}`)
    return [{ kind: 'text', text: part }]
  })
}

function readPath(text: string): string {
  if (!pathPattern.test(text)) throw wordingError(`“${text}”不是事实路径，应写作 party.name 这样的名称`)
  return text
}

function readBlank(tag: string): Piece {
  const [path = '', ...filters] = tag.split('|').map((part) => part.trim())
  return { piece: 'blank', path: readPath(path), filters }
}

type Reading = { readonly pieces: Piece[]; readonly next: number; readonly endedBy: string | null }

function readUntil(all: readonly Token[], from: number, ends: readonly string[]): Reading {
  const pieces: Piece[] = []
  for (let at = from; at < all.length; at += 1) {
    const token = all[at]
    if (!token) break
    if (token.kind === 'text') pieces.push({ piece: 'text', text: token.text })
    else if (ends.includes(token.text)) return { pieces, next: at + 1, endedBy: token.text }
    else if (token.text.startsWith('#')) {
      const { piece, next } = readOpened(all, at, token.text)
      pieces.push(piece)
      at = next - 1
    } else if (token.text === 'else' || token.text.startsWith('/')) {
      throw wordingError(`{{${token.text}}} 没有与之对应的开头，请删去或补上 {{#if …}} / {{#each …}}`)
    } else pieces.push(readBlank(token.text))
  }
  if (ends.length > 0) throw wordingError(`缺少 {{${ends.at(-1)}}}，请在应当结束处补上`)
  return { pieces, next: all.length, endedBy: null }
}

function readOpened(all: readonly Token[], at: number, tag: string): { piece: Piece; next: number } {
  const [word = '', path = '', ...rest] = tag.split(/\s+/)
  if (rest.length > 0 || (word !== '#if' && word !== '#each')) {
    throw wordingError(`不认识 {{${tag}}}，只能使用 {{#if 事实}} 和 {{#each 清单}}`)
  }
  if (word === '#each') {
    const { pieces, next } = readUntil(all, at + 1, ['/each'])
    return { piece: { piece: 'each', path: readPath(path), body: pieces }, next }
  }
  const first = readUntil(all, at + 1, ['else', '/if'])
  if (first.endedBy === '/if') {
    return {
      piece: { piece: 'if', path: readPath(path), whenTrue: first.pieces, whenFalse: [] },
      next: first.next,
    }
  }
  const second = readUntil(all, first.next, ['/if'])
  return {
    piece: { piece: 'if', path: readPath(path), whenTrue: first.pieces, whenFalse: second.pieces },
    next: second.next,
  }
}

/**
 * Reads a wording: text, `{{party.name}}`, `{{decision.fineFen|money}}`, `{{#if x}}…{{else}}…{{/if}}`,
 * `{{#each list}}…{{/each}}`; inside an each a name without a dot is a field of the item. Throws an error for which `isWordingError` holds.
 */
export function readWording(wording: string): readonly Piece[] {
  const pieces = known.get(wording) ?? readUntil(tokens(wording), 0, []).pieces
  known.set(wording, pieces)
  return pieces
}
/** Definitions are few and filled thousands of times: each wording of them is read once. */
const known = new Map<string, readonly Piece[]>()
