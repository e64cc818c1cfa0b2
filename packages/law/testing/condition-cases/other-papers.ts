import type { ConditionId } from '../../procedures/conditions.ts'
import { justBefore } from '../a-case.ts'
import { breaks, type ConditionCase, changed, withPaper } from '../condition-case.ts'

const reporting = justBefore('fileMajorDecision', { variant: 'hearing' })
const answering = justBefore('answerMajorFiling', { variant: 'hearing' })
const archiving = justBefore('archiveCase', { variant: 'hearing' })
const telling = justBefore('answerComplaint', { variant: 'hearing' })
const ordering = justBefore('orderCorrection')
const serving = justBefore('recordService')
const amending = justBefore('amendPaper', { variant: 'gathered' })

export const otherPapersCases = {
  majorDecisionMade: breaks(
    '罚款没有达到较大数额的，不作重大行政处罚决定备案（《行政处罚法》第七十五条第一款）',
    reporting,
    ({ state }) => ({
      state: {
        ...state,
        decision: changed(state.decision, { fineFen: 500_000 }),
        hearing: { ...state.hearing, sessions: [] },
      },
    }),
  ),
  majorNotFiledYet: breaks(
    '已经报送备案、没有被退回的，不得重复报送（《行政处罚法》第七十五条第一款）',
    reporting,
    { state: answering.state },
  ),
  majorFilingTold: breaks(
    '没有写明案件主要情况的，不得报送备案（《行政处罚法》第七十五条第一款）',
    reporting,
    ({ payload }) => ({ payload: { ...payload, summary: '　处罚 ' } }),
  ),
  majorFilingLies: breaks(
    '备案表没有用印的，不得答复备案（《行政处罚法》第七十五条第一款）',
    answering,
    ({ state }) => ({
      state: { ...state, papers: state.papers.map((one) => ({ ...one, sealed: null })) },
    }),
  ),
  answersAsSupervisor: breaks(
    '不是收到备案的司法行政部门的，不得答复备案（《行政处罚法》第七十五条第一款）',
    answering,
    ({ ctx }) => ({ ctx: { ...ctx, actor: { ...ctx.actor, supervisor: false } } }),
  ),
  majorReturnReasoned: breaks(
    '没有写明意见的，不得退回备案（《行政处罚法》第七十五条第一款）',
    answering,
    ({ payload }) => ({ payload: { ...payload, opinion: '' } }),
  ),
  majorDecisionFiled: breaks(
    '重大行政处罚决定没有报送备案的，不得归档（《行政处罚法》第七十五条第一款）',
    archiving,
    ({ state }) => ({ state: { ...state, majorFilings: state.majorFilings.slice(0, 1) } }),
  ),
  reporterUntold: breaks('匿名举报的，无从答复（平台的办理规则）', telling, ({ state }) => ({
    state: { ...state, clue: changed(state.clue, { reporter: null }) },
  })),
  answerTellsResult: breaks(
    '没有写明处理结果的，不得答复举报人（平台的办理规则）',
    telling,
    ({ payload }) => ({ payload: { ...payload, result: '已办' } }),
  ),
  answerKeepsSecrets: breaks(
    '答复举报人载有当事人电话号码的，不得制作答复书（《行政处罚法》第五十条）',
    telling,
    ({ payload }) => ({ payload: { ...payload, done: `${payload.done}，当事人电话13900000001` } }),
  ),
  reporterKeptSecret: breaks(
    '写给当事人的文书载有举报人姓名的，不得制作（《行政处罚法》第五十条）',
    ordering,
    ({ state, payload }) => ({
      payload: { ...payload, demand: `${payload.demand}（${state.clue?.reporter?.name}举报）` },
    }),
  ),
  reporterServedApart: breaks(
    '给举报人的文书不得与给当事人的文书一并送达（《行政处罚法》第五十条）',
    serving,
    ({ state, payload }) => {
      const [first] = state.papers.filter(({ id }) => payload.paperIds.includes(id))
      const told = first && { ...first, id: 'K07-other', kind: 'K07', about: null }
      return {
        state: { ...state, papers: [...state.papers, ...(told ? [told] : [])] },
        payload: { ...payload, paperIds: [...payload.paperIds, 'K07-other'] },
      }
    },
  ),
  paperAmendable: breaks(
    '没有送达的文书，不得以更正通知书更正（《行政处罚法》第七十五条第二款）',
    amending,
    ({ state, payload }) => ({ state: withPaper(state, payload.paperId, { servedBy: null }) }),
  ),
  amendmentTold: breaks(
    '更正前后没有不同的，不得更正（《行政处罚法》第七十五条第二款）',
    amending,
    ({ payload }) => ({ payload: { ...payload, right: ` ${payload.wrong} ` } }),
  ),
  amendmentKeepsBurden: breaks(
    '以更正改变限期的，不得更正（《行政处罚法》第七十五条第二款）',
    amending,
    ({ payload }) => ({ payload: { ...payload, wrong: '限十五日内停止', right: '限三日内停止' } }),
  ),
  amendedByItsMaker: breaks('无权制作原文书的岗位，不得更正（平台的办理规则）', amending, ({ ctx }) => ({
    ctx: { ...ctx, actor: { ...ctx.actor, roles: ['R4'] } },
  })),
} as const satisfies { readonly [Id in ConditionId]?: ConditionCase }
