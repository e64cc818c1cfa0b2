import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase } from '../condition-case.ts'

const talking = justBefore('recordTalk')
const advising = justBefore('adviseUnit')
const answering = justBefore('recordAdviceReply')
const notFiling = justBefore('proposeNonFiling')

export const guidanceCases = {
  talkRecorded: breaks(
    '没有记录被约谈人意见的，不得制作约谈记录（《行政处罚法》第六条）',
    talking,
    ({ payload }) => ({ payload: { ...payload, reply: '　无 ' } }),
  ),
  talkSparesNobody: breaks(
    '约谈中不得许诺不予处罚（《行政处罚法》第五十七条第一款）',
    talking,
    ({ payload }) => ({ payload: { ...payload, guidance: `${payload.guidance}，改好了就不再给予处罚` } }),
  ),
  guidanceIsNoReason: breaks(
    '不得以约谈代替处罚：约谈不是不予立案的理由（《行政处罚法》第五十七条第一款）',
    notFiling,
    ({ payload }) => ({ payload: { ...payload, reason: `${payload.reason}，已经对当事人约谈` } }),
  ),
  adviceToAnother: breaks(
    '不得以执法建议代替对当事人的责令改正（平台的办理规则）',
    advising,
    ({ state, payload }) => ({ payload: { ...payload, unit: ` ${state.party?.name} ` } }),
  ),
  adviceGiven: breaks('没有建议内容的，不得制作执法建议书（平台的办理规则）', advising, ({ payload }) => ({
    payload: { ...payload, advice: '整改' },
  })),
  adviceKeepsSecrets: breaks(
    '执法建议载有举报人姓名的，不得制作建议书（《行政处罚法》第五十条）',
    advising,
    ({ state, payload }) => ({
      payload: { ...payload, found: `${state.clue?.reporter?.name}反映，${payload.found}` },
    }),
  ),
  adviceOpen: breaks('没有等待复函的执法建议，不得登记复函（平台的办理规则）', answering, ({ state }) => ({
    state: { ...state, advices: [] },
  })),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
