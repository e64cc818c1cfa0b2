import { readFileSync, statSync } from 'node:fs'
import type { CityRules } from '@zhiheng/law'
import { checkCityRules } from '../cases/index.ts'

/** The city's rules from a file, as they would hold from a day on. Throws one sentence that names every fault and what was not done. */
export function readRules(file: string, from: string, undone: string): CityRules {
  const checked = checkCityRules(readJson(file), from)
  if ('rules' in checked) return checked.rules
  const lines = checked.faults.map(({ key, reason, wayForward }) => `  ${key}：${reason}。${wayForward}。`)
  throw new Error(`文件有 ${lines.length} 处错误，${undone}：\n${lines.join('\n')}`)
}

/** A file somebody wrote by hand. Throws a sentence that says what is wrong and about where. */
function readJson(file: string): unknown {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new Error(`没有这个文件：${file}`)
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text)
  } catch (error) {
    const position = /position (\d+)/.exec((error as Error).message)?.[1]
    const line =
      position === undefined ? '' : `，约在第 ${text.slice(0, Number(position)).split('\n').length} 行`
    throw new Error(`文件不是有效的 JSON${line}。请检查逗号、引号和括号。`)
  }
}
