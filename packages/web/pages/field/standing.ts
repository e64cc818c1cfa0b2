import type { Capture } from '../../outbox/kept.ts'

export type StandingWords = {
  readonly words: string
  readonly level: 'open' | 'waiting' | 'sending' | 'refused'
}

/** How a capture stands, in the words of the list: it is either on the server or it is not. */
export function standingWords(capture: Capture, part: number | undefined, unitId: number): StandingWords {
  if (part !== undefined) return { words: `正在上传 ${Math.floor(part * 100)}%`, level: 'sending' }
  if (capture.standing === 'refused') return { words: '被退回', level: 'refused' }
  if (capture.unanswered) return { words: '未上传 · 上次没有收到答复，正在核实', level: 'waiting' }
  if (capture.standing === 'open') return { words: '未上传 · 待归类', level: 'open' }
  if (capture.unitId !== unitId)
    return { words: `未上传 · 请切换到${capture.unitName}的岗位`, level: 'waiting' }
  return { words: '未上传 · 等待上传', level: 'waiting' }
}

export function titleOf({ words, files }: Capture): string {
  const [line] = words.trim().split('\n')
  if (line) return line.length > 40 ? `${line.slice(0, 40)}…` : line
  return files.length > 0 ? `${files.length}个文件，没有说明` : '没有内容'
}
