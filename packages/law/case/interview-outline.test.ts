import { describe, expect, it } from 'vitest'
import { justBefore } from '../testing/a-case.ts'
import { aStandard } from '../testing/discretion-standard.ts'
import { stampOf } from '../testing/people.ts'
import { interviewOutline, openingQuestions } from './interview-outline.ts'
import { correctedTalk } from './interview-record.ts'

const { state, payload } = justBefore('recordInterview')
const questions = (...asked: Parameters<typeof interviewOutline>) =>
  interviewOutline(...asked).flatMap((part) => part.questions)

describe('询问提纲', () => {
  it('六个要件各有问题，没有证据的标明尚待证明（《行政处罚法》第四十条）', () => {
    const outline = interviewOutline(state, '证人甲')
    expect(outline.map(({ title }) => title)).toEqual(['主体', '行为', '时间', '地点', '结果', '情节'])
    expect(outline.every((part) => part.questions.length > 0 && !part.proved)).toBe(true)
  })

  it('由在办事项的名称、条款和罚款基数得出问题（《行政处罚法》第四十条）', () => {
    if (!state.item) throw new Error('the case has an item')
    const item = {
      ...state.item,
      name: '对擅自占用城市道路的行政处罚',
      lawTitle: '城市道路管理条例',
      violationArticle: '第二十七条',
      finePer: '违法所得',
    }
    const asked = questions({ ...state, item }, '证人甲')
    expect(asked).toContain('有没有经过批准、办理许可？请出示有关文件。')
    expect(asked).toContain('违法所得是多少？有没有账目、票据或者测量记录？')
    expect(asked).toContain('是否知道《城市道路管理条例》第二十七条的规定？')
    expect(questions({ ...state, item: { ...item, finePer: '每平方米' } }, '证人甲')).toContain(
      '涉及多少平方米？有没有账目、票据或者测量记录？',
    )
  })

  it('裁量基准区分的情节逐项问到，不重复（《行政处罚法》第三十四条）', () => {
    const asked = questions(state, '证人甲', aStandard)
    expect(asked.some((one) => one.includes('是多少？怎样测量'))).toBe(true)
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('案卷已有的身份和同一人已经答过的，不再问（《行政处罚法》第五十五条第二款）', () => {
    expect(openingQuestions(state, state.party?.name ?? '')).toHaveLength(1)
    expect(openingQuestions(state, '证人甲')).toHaveLength(2)
    const [first = ''] = questions(state, payload.personName)
    const earlier = { ...payload, talk: [{ question: first, answer: '是我。' }] }
    const made = { revision: 1, on: '2026-03-06', at: payload.endedAt, by: stampOf('lead') } as const
    const after = { ...state, interviews: [{ ...made, ...earlier }] }
    expect(questions(after, payload.personName)).not.toContain(first)
    expect(questions(after, '证人甲')).toContain(first)
  })
})

describe('笔录的更正', () => {
  const talk = [{ question: '车辆是否密闭？', answer: '没有。' }]
  const one = { turn: 0, before: '没有。', after: '出场时没有。', confirmed: true }
  it('一处可以接连更正，每次从上一次的话开始，原话不丢（《行政处罚法》第五十五条第二款）', () => {
    const second = { turn: 0, before: '出场时没有。', after: '出场时没有，路上盖的。', confirmed: true }
    expect(correctedTalk({ talk, corrections: [one, second] })?.[0]?.answer).toBe('出场时没有，路上盖的。')
    expect(correctedTalk({ talk, corrections: [second] })).toBeNull()
    expect(correctedTalk({ talk, corrections: [one, { ...second, before: '没有。' }] })).toBeNull()
    expect(talk[0]?.answer).toBe('没有。')
  })
  it.each([{ turn: 3 }, { after: ' ' }, { after: '没有。' }, { confirmed: false }])(
    '指不明、改成空白、没有改动或者没有确认的，不算更正：%o',
    (wrong) => expect(correctedTalk({ talk, corrections: [{ ...one, ...wrong }] })).toBeNull(),
  )
})
