import { type RawBuilder, sql } from 'kysely'
import { problem } from '../platform/errors.ts'

type Part = RawBuilder<unknown>

/** What is sought of a word, for a row of case_files that is named c. */
export type Word = {
  /** The cases with its grams, within the reach and at most so many, as (case_id, registered_on, next_due_on). */
  readonly finds: (atMost: number) => Part
  /** The row has the word's grams; cheaper asked than what follows. */
  readonly hinted: Part
  /** The word stands in the row letter by letter, which its grams cannot tell. */
  readonly stands: Part
}

const searched = sql`coalesce(c.cause, '') || ' ' || coalesce(c.party_name, '') || ' ' || coalesce(c.case_number, '') || ' ' || c.place`

/** @throws 400 where nothing of the text can be sought */
export function wordOf(text: string): Word {
  const plain = text.toLowerCase().replace(/[\s（）()〔〕[\]，。、：；·]+/g, '')
  if (plain === '')
    throw problem(400, 'invalid_request', '检索文字没有可以检索的字。', {
      field: 'text',
      wayForward: '输入案号、当事人、案由或者地点中的字。',
    })
  const letters = [...plain]
  const grams =
    letters.length === 1 ? letters : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`)
  const terms = grams.map((gram) => `'${gram.replaceAll("'", "''").replaceAll('\\', '\\\\')}'`).join(' & ')
  const like = `%${plain.replace(/[\\%_]/g, '\\$&')}%`
  return {
    hinted: sql`c.grams @@ ${terms}::tsquery`,
    finds: (atMost) => sql`app_find_words(${terms}::tsquery, ${atMost})`,
    stands: sql`lower(regexp_replace(${searched}, '[\\s（）()〔〕\\[\\]，。、：；·]+', '', 'g')) like ${like}`,
  }
}
