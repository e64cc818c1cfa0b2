import { describe, expect, it } from 'vitest'
import { splitTalk } from './split-talk.ts'

describe('粘贴问答', () => {
  it('多行文字按“问”“答”分开，没有标记的行接在上一句后面', () => {
    expect(
      splitTalk('问：材料是谁堆放的？\n答：是我们公司的。\n三月一日开始。\n\n问、有没有批准？\n答: 没有。'),
    ).toEqual([
      { question: '材料是谁堆放的？', answer: '是我们公司的。\n三月一日开始。' },
      { question: '有没有批准？', answer: '没有。' },
    ])
  })
  it('从回答开始的，问题留空待填', () => {
    expect(splitTalk('答：没有。\n问：为什么？')).toEqual([
      { question: '', answer: '没有。' },
      { question: '为什么？', answer: '' },
    ])
  })
  it('一行文字、没有问答标记的文字，照原样粘贴', () => {
    expect(splitTalk('问：谁？')).toBeNull()
    expect(splitTalk('第一行\n第二行')).toBeNull()
  })
})
