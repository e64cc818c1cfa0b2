import type { OpenFile, Script } from './case-plan.ts'
import { pictureOf, told } from './case-plan.ts'
import { drawScan } from './draw-picture.ts'
import { planArchive } from './plan-execution.ts'
import { sealPaper, serve } from './plan-service.ts'

/** 不予立案 or 移送 while nothing is filed yet. Returns whether the case ended so. */
export function planEndBeforeFiling(script: Script, reporter: string | null): boolean {
  const { ending } = script.story.turns
  if (ending === 'nonFiling') planNonFiling(script, reporter)
  else if (ending === 'handedOver') planHandOver(script)
  else return false
  return true
}

function planNonFiling(script: Script, reporter: string | null): void {
  const { story, clock, random, act } = script
  const [ground, reason] = random.pick([
    ['noViolation', '经核查，当事人已取得有关批准文件，没有超出批准的范围，没有违法事实。'],
    ['noEvidence', '经现场核查和走访，没有发现线索反映的情况，没有证据证明存在违法行为。'],
    ['noPenaltyDue', '经核查，违法行为轻微，当事人当场改正，没有造成危害后果，已对其批评教育。'],
  ] as const)
  clock.days(0, 2)
  act(story.lead, 'proposeNonFiling', { ground, reason }, 'FILING_REVIEW')
  clock.days(0, 1)
  act('zhongdui', 'countersignNonFiling', { opinion: '核查情况属实，同意不予立案。' })
  clock.days(0, 1)
  act('fenguan', 'approveNonFiling', { opinion: '同意不予立案。' }, 'NOT_FILED')
  if (reporter !== null) {
    clock.days(0, 1)
    act(story.lead, 'informComplainant', { result: '不予立案。', reason })
    serve(script, 'D04', 'direct', {
      recipient: reporter,
      relation: '举报人本人',
      place: `${story.unit.name}接待室`,
    })
  }
  clock.days(1, 6)
  planArchive(script)
}

/** The id of the hand-over under way. */
const lastOf = async ({ view }: OpenFile) => (await view()).state.handOvers.at(-1)?.id ?? ''

function planHandOver(script: Script): void {
  const { story, clock, act } = script
  const receiver = story.unit.line === 'JT' ? '连云港市城市管理局' : '连云港市交通运输局'
  const where = story.unit.line === 'JT' ? '城市道路' : '公路用地范围'
  clock.days(0, 1)
  act(story.lead, 'proposeHandOver', {
    receiver,
    facts: `${told(story, story.scene.seen)}。`,
    reason: `经核查，行为发生地属于${where}，由${receiver}管辖，本机关没有管辖权。`,
    materials: ['案件来源登记表', '核查情况记录'],
  })
  clock.days(0, 1)
  act('zhongdui', 'countersignHandOver', async (file) => ({
    id: await lastOf(file),
    opinion: '情况属实，同意移送。',
  }))
  clock.days(0, 1)
  act('fenguan', 'approveHandOver', async (file) => ({ id: await lastOf(file), opinion: '同意移送。' }))
  sealPaper(script, 'D07')
  clock.days(1, 4)
  const answeredOn = clock.day()
  act(
    story.lead,
    'recordHandOverAnswer',
    async (file) => ({
      id: await lastOf(file),
      outcome: 'accepted',
      answeredOn,
      answeredBy: `${receiver}收发室`,
      note: '',
      receipt: await file.upload('移送回执.png', drawScan(pictureOf(story, 'receipt'))),
    }),
    'HANDED_OVER',
  )
  clock.days(1, 6)
  planArchive(script)
}
