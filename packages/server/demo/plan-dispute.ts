import { type OpenFile, otherLogin, pictureOf, type Script, told } from './case-plan.ts'
import { governmentOver } from './demo-governments.ts'
import { drawScan } from './draw-picture.ts'

const openDisputeId = async ({ view }: OpenFile) => (await view()).state.disputes.at(-1)?.id ?? ''

/**
 * 管辖争议 with a bureau of the same county: agreed between the two, or left to the government over both, whose letter then
 * says that the case stays here.
 */
export function planDispute(script: Script): void {
  const { story, clock, act } = script
  const { dispute } = story
  if (!dispute) return
  clock.days(0, 1)
  const arisenOn = clock.day()
  act(
    story.lead,
    'raiseDispute',
    {
      kind: 'both',
      otherUnitId: dispute.otherUnitId,
      arisenOn,
      situation: `${told(story, story.scene.why)}，${dispute.otherUnit}以该场所属其日常监管对象为由，也拟立案查处。`,
      grounds: '本机关最先立案，该事项在本机关的处罚权限之内，现场检查和询问已经进行。',
    },
    'JURISDICTION',
  )
  clock.days(1, 3)
  const heldAt = clock.ago(30)
  const failed = dispute.outcome === 'designated'
  act(
    story.lead,
    'consultJurisdiction',
    async (file) => ({
      id: await openDisputeId(file),
      heldAt,
      place: `${story.unit.name}会议室`,
      attendees: `${story.unit.name}承办人员、法制审核人员；${dispute.otherUnit}有关人员`,
      course: failed
        ? '双方各自说明了管辖的依据，对场所的监管与违法行为的查处由谁承担意见不一，协商没有结果。'
        : '双方核对了立案时间和处罚权限，一致认为由最先立案的机关继续办理，对方提供日常监管材料。',
      outcome: failed ? ('failed' as const) : ('ours' as const),
      attachments: [await file.upload('管辖协商记录.png', drawScan(pictureOf(story, 'consultation')))],
    }),
    failed ? 'JURISDICTION' : 'INVESTIGATING',
  )
  if (failed) planDesignation(script)
}

function planDesignation(script: Script): void {
  const { story, clock, act } = script
  const over = (part: string) => otherLogin(`${governmentOver(story.unit)}.${part}`)
  clock.days(0, 1)
  act('fenguan', 'reportDispute', async (file) => ({
    id: await openDisputeId(file),
    opinion: '协商不成，报请共同的上一级行政机关指定管辖。',
  }))
  clock.days(1, 3)
  act(over('fenguan'), 'designateJurisdiction', async (file) => ({
    id: await openDisputeId(file),
    designated: 'ours' as const,
    reason: '该机关最先立案，具有相应的处罚权，主要证据已经收集，由其继续办理有利于及时查清事实。',
  }))
  clock.minutes(30, 120)
  act(over('neiqin'), 'sealPaper', async ({ paper, hash }) => {
    const paperId = await paper('D05')
    return { paperId, sha256: await hash(paperId) }
  })
  clock.days(0, 1)
  const receivedOn = clock.day()
  act(
    story.lead,
    'followDesignation',
    async (file) => ({
      id: await openDisputeId(file),
      receivedOn,
      note: '指定由本机关管辖，继续办理。',
      receipts: [await file.upload('指定管辖通知书回执.png', drawScan(pictureOf(story, 'designation')))],
    }),
    'INVESTIGATING',
  )
}
