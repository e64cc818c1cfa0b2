import { describe, expect, it } from 'vitest'
import { play } from '../play.ts'
import { lawfulFiles } from './lawful-files.ts'

describe('合法卷：从线索到归档，没有一步被误拦', () => {
  it.each(lawfulFiles)('$title', ({ script }) => {
    expect(play(script()).at(-1)?.after.stage).toBe('ARCHIVED')
  })

  it('不少于八十件，名称不重复', () => {
    expect(lawfulFiles.length).toBeGreaterThanOrEqual(80)
    expect(new Set(lawfulFiles.map(({ title }) => title)).size).toBe(lawfulFiles.length)
  })
})
