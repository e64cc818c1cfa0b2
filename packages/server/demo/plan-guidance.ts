import { type OpenFile, pictureOf, type Script, told } from './case-plan.ts'
import { demoCityPaper } from './demo-city-paper.ts'
import { drawScan } from './draw-picture.ts'
import { spokesman } from './invented-parties.ts'
import { sealPaper, serve } from './plan-service.ts'

/** 行政约谈 (K05), 执法建议 (K06) and the paper of the city's own (C01), while the case is investigated. */
export function planGuidance(script: Script): void {
  planTalk(script)
  planAdvice(script)
  const { story, clock, act } = script
  clock.minutes(20, 60)
  act(story.lead, 'issueCityPaper', {
    kind: demoCityPaper.kind,
    values: {
      content: '门前不得擅自摆放物品、设置设施；需要占用、挖掘、设置的，事先办理手续',
      visitOn: '',
    },
  })
  serve(script, demoCityPaper.kind, 'direct')
}

function planTalk({ story, clock, act }: Script): void {
  const speaker = spokesman(story.party)
  clock.minutes(60, 90)
  const [startedAt, endedAt] = [clock.ago(40), clock.ago(10)]
  act(story.lead, 'recordTalk', {
    ...{ startedAt, endedAt, place: `${story.unit.name}约谈室` },
    ...{ personName: speaker.name, personRelation: speaker.relation },
    reason: `${story.scene.cause}，周边居民多次反映`,
    guidance: '讲解有关规定，指导当事人自查经营场所，明确专人负责日常管理；本案继续依法调查',
    reply: '认识到存在的问题，愿意按照指导意见改正',
    ...{ certificateShown: true, signedBy: 'party', signatureNote: '' },
  })
}

function planAdvice(script: Script): void {
  const { story, clock, act } = script
  const unit = `${story.place.town}人民政府（街道办事处）`
  clock.minutes(30, 90)
  act(story.lead, 'adviseUnit', {
    unit,
    found: `辖区内${story.scene.cause}的情况反复出现，清理后又回潮`,
    advice: '把有关规定列入社区宣传和日常巡查，发现问题及时劝导并通报本机关',
  })
  serve(script, 'K06', 'direct', { recipient: unit, relation: '被建议单位', place: unit })
  clock.days(1, 3)
  const receivedOn = clock.day()
  act('neiqin', 'recordAdviceReply', async ({ view, upload }) => ({
    id: (await view()).state.advices.at(-1)?.id ?? '',
    receivedOn,
    reply: '已经列入社区巡查，组织沿街商户学习有关规定',
    attachments: [await upload('复函.png', drawScan(pictureOf(story, 'advice')))],
  }))
}

/** 更正 (D50S) of the 责令改正 that was just served: a place that was written down wrong. */
export function planAmendment(script: Script): void {
  const { story, clock, act } = script
  clock.minutes(30, 120)
  act(story.lead, 'amendPaper', async ({ paper }) => ({
    paperId: await paper('D26'),
    wrong: `违法行为发生在${story.place.address}对面`,
    right: `违法行为发生在${story.place.address}门前`,
    reason: '经核对现场照片和检查笔录，原通知书误写地点',
  }))
  serve(script, 'D50S', 'direct')
}

/** 城管进社区事项交办 (K08): what residents asked for beside the case is done by two units, and they are asked afterwards. */
export function planMatter(script: Script): void {
  const { story, clock, act } = script
  const unit = `${story.place.town}环境卫生管理所`
  const helper = `${story.place.town}社区居民委员会`
  clock.minutes(15, 60)
  act('zhongdui', 'assignMatter', {
    ...{ way: 'joint', unit, others: [helper] },
    matter: `居民反映${told(story, story.scene.why)}，周边地面没有清理`,
    demand: '清理周边地面，向居民说明办理情况',
  })
  sealPaper(script, 'K08')
  clock.days(1, 2)
  const id = async ({ view }: OpenFile) => (await view()).state.communityMatters.at(-1)?.id ?? ''
  for (const [by, result] of [
    [unit, '地面已经清理干净'],
    [helper, '已经向居民说明办理情况'],
  ] as const) {
    const receivedOn = clock.day()
    act('neiqin', 'answerMatter', async (file) => ({
      ...{ id: await id(file), unit: by, outcome: 'done', receivedOn, result },
    }))
    clock.minutes(5, 20)
  }
  act('neiqin', 'followUpMatter', async (file) => ({
    ...{ id: await id(file), satisfied: true, said: '电话回访，居民表示地面已经干净' },
  }))
}
