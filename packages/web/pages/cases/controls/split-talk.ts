import type { QuestionAndAnswer } from '@zhiheng/law'

const mark = /^\s*(问|答)\s*[:：、]\s*/

/**
 * Lines taken from elsewhere as questions and answers: «问：» and «答：» begin a new one, a line without either belongs to
 * the one before it. Null where the text is no talk: then it is pasted as any text.
 */
export function splitTalk(text: string): QuestionAndAnswer[] | null {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.some((line) => mark.test(line))) return null
  const turns: { question: string; answer: string }[] = []
  let part: 'question' | 'answer' = 'question'
  for (const line of lines) {
    const who = mark.exec(line)?.[1]
    const words = line.replace(mark, '').trim()
    const last = turns.at(-1)
    if (who === '问' || !last) {
      part = who === '答' ? 'answer' : 'question'
      turns.push({ question: '', answer: '', [part]: words })
      continue
    }
    if (who === '答') part = 'answer'
    last[part] = last[part] === '' ? words : `${last[part]}\n${words}`
  }
  return turns
}
