import { addDays } from '@zhiheng/law'
import { pictureOf, type Script, shortDay, told } from './case-plan.ts'
import { drawSignature, drawStreet } from './draw-picture.ts'
import { spokesman } from './invented-parties.ts'
import { confiscationOf } from './plan-confiscation.ts'
import { planDeviceRecord } from './plan-device.ts'
import { planDispute } from './plan-dispute.ts'
import { planFootage } from './plan-footage.ts'
import { planAmendment, planGuidance } from './plan-guidance.ts'
import { serve } from './plan-service.ts'
import { planExtension, planSuspension } from './plan-side-branches.ts'

/** 调查取证: evidence, 先行登记保存, 责令改正, the elements, the discretion, the report. */
export function planInvestigation(script: Script): void {
  const { story, clock } = script
  clock.days(0, 2)
  planEvidence(script)
  planDispute(script)
  if (story.turns.guides) planGuidance(script)
  if (story.turns.preserves) planPreservation(script)
  if (story.turns.suspends) planSuspension(script)
  if (story.turns.extends) planExtension(script)
  if (story.turns.correction !== 'none') planCorrection(script, story.turns.correction === 'obeyed')
  clock.days(1, 5)
  planFindings(script)
  planReport(script)
}

/** 现场检查、照片、书证、询问. */
export function planEvidence(script: Script): void {
  const { story, clock, random, act } = script
  const place = `${story.place.address}门前`
  const speaker = spokesman(story.party)
  const startedAt = clock.ago(random.between(50, 75))
  const endedAt = clock.ago(random.between(12, 30))
  act(story.lead, 'recordInspection', {
    startedAt,
    endedAt,
    place,
    certificateShown: true,
    rightsTold: true,
    partyPresent: true,
    findings: `${told(story, story.scene.seen)}。执法人员对现场进行了拍照和测量，${speaker.name}在场。`,
    witness: null,
    signedBy: 'party',
    signatureNote: '',
    attachments: [],
  })
  clock.minutes(5, 15)
  const takenAt = clock.ago(random.between(40, 60))
  act(story.lead, 'addPhotos', async ({ upload }) => ({
    takenAt,
    place,
    shows: `${told(story, story.scene.why)}的现场状况`,
    attachments: [await upload('现场照片.png', drawStreet(story.pictures ?? story.seed))],
  }))
  if (story.turns.filmed) planFootage(script, { startedAt, endedAt, place })
  if (story.party.idKind === 'creditCode') {
    clock.minutes(5, 20)
    const takenOn = clock.day()
    act(story.support, 'addCopy', async ({ upload }) => ({
      title: '营业执照复印件',
      origin: '当事人经营场所',
      provider: speaker.name,
      pages: 1,
      takenOn,
      attachments: [await upload('营业执照复印件.png', drawStreet(pictureOf(story, 'copy')))],
    }))
  }
  clock.days(0, 2)
  planInterview(script)
  planDeviceRecord(script)
}

function planInterview({ story, clock, random, act, acts }: Script): void {
  const speaker = spokesman(story.party)
  const day = shortDay(acts[0]?.at ?? clock.at())
  const startedAt = clock.ago(random.between(45, 60))
  const endedAt = clock.ago(random.between(5, 15))
  const [readAt, signedAt] = [clock.ago(4), clock.ago(2)]
  const place = random.pick([`${story.unit.name}询问室`, `${story.unit.name}谈话室`, story.place.address])
  const last = random.pick(['没有了。', '以后一定注意，希望从轻处理。', '没有补充。'])
  act(story.support, 'recordInterview', async ({ upload }) => ({
    startedAt,
    endedAt,
    place,
    personName: speaker.name,
    personRelation: speaker.relation,
    personIdNumber: story.party.idKind === 'citizenId' ? story.party.idNumber : '',
    certificateShown: true,
    rightsTold: true,
    talk: [
      { question: '请说明你的身份以及与本案的关系。', answer: `我是${speaker.name}，${speaker.relation}。` },
      ...story.scene.talk.map(([question, answer]) => ({
        question: told(story, question, day),
        answer: told(story, answer, day),
      })),
      {
        question: '你还有什么需要补充的？',
        answer: last,
      },
    ],
    signedBy: 'party',
    signatureNote: '',
    readBack: { at: readAt, how: 'read', reader: '' },
    corrections: [],
    signature: await upload('被询问人签名.png', drawSignature(pictureOf(story, 'interview'))),
    signedAt,
    witness: null,
  }))
  clock.minutes(5, 12)
  act(story.support, 'confirmAddress', {
    address: story.party.address,
    recipient: speaker.name,
    phone: story.party.phone,
    electronicConsent: false,
    electronicAddress: null,
    signedOn: clock.day(),
  })
}

function planPreservation(script: Script): void {
  const { story, clock, random, act } = script
  const [name, specification, quantity, condition] = story.scene.goods ?? ['物品', '单件', '1件', '完好']
  const id = async ({
    view,
  }: {
    view: () => Promise<{ state: { preservations: readonly { id: string }[] } }>
  }) => (await view()).state.preservations.at(-1)?.id ?? ''
  clock.minutes(20, 60)
  act(story.lead, 'proposePreservation', {
    reason: `${name}与违法行为直接有关，可能被转移，以后难以取得。`,
    goods: [{ name, specification, quantity, condition }],
  })
  clock.minutes(15, 50)
  act('zhongdui', 'countersignPreservation', async (file) => ({
    id: await id(file),
    opinion: '拟同意先行登记保存。',
  }))
  clock.minutes(15, 60)
  act('fenguan', 'approvePreservation', async (file) => ({ id: await id(file), opinion: '同意。' }))
  clock.minutes(40, 90)
  const at = clock.ago(15)
  const keeping = random.pick(['inPlace', 'takenAway'] as const)
  act(story.lead, 'carryOutPreservation', async (file) => ({
    id: await id(file),
    at,
    place: `${story.place.address}门前`,
    keeping,
    certificateShown: true,
    signedBy: 'party',
    witness: null,
    signatureNote: '',
  }))
  serve(script, 'D17', 'direct')
  clock.days(1, 4)
  act(story.lead, 'disposePreservation', async (file) => ({
    id: await id(file),
    outcome: 'returned',
    note: '取证完毕，返还当事人。',
  }))
  serve(script, 'D18', 'direct')
}

/** 责令改正, served and rechecked. */
export function planCorrection(script: Script, obeyed: boolean): void {
  const { story, clock, random, act } = script
  clock.minutes(15, 50)
  const correctBy = addDays(clock.day(), random.between(3, 10))
  act(story.lead, 'orderCorrection', {
    demand: told(story, story.scene.demand),
    correctBy,
    consequence: '逾期不改正的，依法从重处理',
  })
  serve(script, 'D26', 'direct')
  if (story.turns.guides) planAmendment(script)
  clock.notBefore(correctBy)
  recheck(script, obeyed)
}

/** 整改复查, with what was found there. */
export function recheck({ story, clock, act }: Script, corrected: boolean): void {
  const checkedAt = clock.ago(25)
  const findings = corrected
    ? `${told(story, story.scene.corrected)}。`
    : '当事人尚未改正完毕，已当场督促，另行复查。'
  act(story.lead, 'recheckCorrection', async ({ view }) => ({
    id: (await view()).state.corrections.at(-1)?.id ?? '',
    checkedAt,
    corrected,
    findings,
    certificateShown: true,
    attachments: [],
  }))
}

const elements = ['subject', 'act', 'time', 'place', 'result', 'circumstances'] as const

/** The six elements, each on the evidence taken. */
export function planElements(script: Script): void {
  const { story, clock, acts, act } = script
  const day = shortDay(acts[0]?.at ?? clock.at())
  const findings: Readonly<Record<(typeof elements)[number], string>> = {
    subject: `${story.party.name}，具有承担行政责任的主体资格。`,
    act: `当事人实施了${story.scene.cause}的行为。`,
    time: `${day}检查发现，此前数日开始。`,
    place: `${story.place.address}门前。`,
    result: `${told(story, story.scene.why)}。`,
    circumstances:
      story.turns.correction === 'obeyed' ? '没有造成其他危害后果，按期改正。' : '没有造成其他危害后果。',
  }
  for (const element of elements) {
    act(story.lead, 'establishElement', async ({ view }) => {
      const { state } = await view()
      const evidence = [...state.inspections, ...state.interviews, ...state.photos, ...state.exhibits].map(
        ({ id }) => id,
      )
      return { element, finding: findings[element], evidence }
    })
    clock.minutes(1, 4)
  }
}

function planFindings(script: Script): void {
  const { story, clock, act } = script
  planElements(script)
  clock.minutes(10, 40)
  const reviewed = story.item.fineReview === null ? null : story.item
  const warned = story.scene.warning && story.item.penaltyKinds.includes('警告')
  act(story.lead, 'assessDiscretion', {
    tier: story.tier,
    tierText: `${reviewed ? `对照《${reviewed.lawTitle}》${reviewed.penaltyArticle}，` : ''}${told(story, story.scene.why)}`,
    found: [...story.found],
    departure: story.departs
      ? { tier: null, misfit: '各档罚款数额都与本案情节不相当', facts: told(story, story.scene.why) }
      : null,
    minor: false,
    correctedInTime: story.turns.correction !== 'obeyedLate',
    noHarm: false,
    mitigation: [],
    belowRange: false,
    penaltyKinds: [
      ...(warned ? (['警告'] as const) : []),
      '罚款',
      ...(story.turns.confiscates ? (['没收非法财物'] as const) : []),
    ],
    fineFen: story.fineFen,
    ...confiscationOf(story),
    reason: `${told(story, story.scene.why)}，${story.turns.correction === 'obeyedLate' ? '未按期改正' : '配合调查并及时改正'}，${story.tier ? `适用裁量基准“${story.tier}”档` : '结合违法行为的事实、性质、情节和社会危害程度裁量'}`,
    rivalItemCodes: [],
    grave: story.turns.grave,
  })
  clock.minutes(15, 60)
}

function planReport(script: Script): void {
  const { story, clock, act } = script
  conclude(script)
  clock.days(0, 2)
  if (story.turns.reportReturned) {
    const reason = '报告对违法时间的表述与询问笔录不一致，请核对后再报。'
    act('zhongdui', 'returnTo', { stage: 'INVESTIGATING', reason }, 'INVESTIGATING')
    clock.days(0, 1)
    conclude(script)
    clock.days(0, 1)
  }
  act('zhongdui', 'reviewReport', { opinion: '事实清楚，证据充分，同意处理建议。' }, 'NOTICE_REVIEW')
}

/** 调查终结报告. */
export function conclude({ story, act, acts, clock }: Script): void {
  const day = shortDay(acts[0]?.at ?? clock.at())
  act(
    story.lead,
    'concludeInvestigation',
    {
      course: `${day}发现线索，经核查、立案、现场检查、询问当事人，调查终结。`,
      facts: `${story.party.name}${story.scene.cause}：${told(story, story.scene.why)}`,
      opinion: `建议罚款${story.fineFen / 100}元。`,
    },
    'REPORTED',
  )
}
