import iconv from 'iconv-lite'
import type { Fault } from './fault.ts'

export type DecodedText = {
  readonly text: string
  readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16'
  readonly faults: readonly Fault[]
}

const LOST = '\uFFFD'

/**
 * The text of a CSV file as bureaus send it: UTF-8 with or without BOM, GB18030 (what Excel saves in China), UTF-16
 * with BOM. A file that is nearly all good UTF-8 is taken for UTF-8 with broken bytes: as GB18030 it would decode into
 * nonsense without complaint. Lines with bytes that mean nothing are faults.
 */
export function decodeText(bytes: Buffer): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(iconv.decode(bytes, 'utf-16le'), 'UTF-16')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(iconv.decode(bytes, 'utf-16be'), 'UTF-16')

  const utf8 = new TextDecoder('utf-8').decode(bytes)
  const lost = count(utf8, LOST)
  if (lost === 0) return decoded(utf8, 'UTF-8')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting what is not ASCII
  const readable = utf8.replace(/[\u0000-\u007f\ufffd]/g, '').length
  if (lost * 20 <= readable) return decoded(utf8, 'UTF-8')
  return decoded(iconv.decode(bytes, 'gb18030'), 'GB18030')
}

function decoded(text: string, encoding: DecodedText['encoding']): DecodedText {
  const faults = text.split('\n').flatMap((line, index): Fault[] => {
    if (!line.includes(LOST)) return []
    const at = line.indexOf(LOST)
    return [
      {
        line: index + 1,
        column: '（整行）',
        reason: `有无法识别的字节，在“${line.slice(Math.max(0, at - 8), at)}”之后`,
        wayForward: '用原软件重新另存为 UTF-8 编码的 CSV，或直接上传 XLSX',
      },
    ]
  })
  return { text, encoding, faults }
}

const count = (text: string, part: string) => text.split(part).length - 1
