import type { ActionInput } from '@zhiheng/contract'
import { pictureOf, type Script } from './case-plan.ts'
import { drawScan, drawStreet } from './draw-picture.ts'
import { inventName, spokesman } from './invented-parties.ts'

type Method = ActionInput<'recordService'>['method']

/** 用印 of the paper in force of one kind. */
export function sealPaper({ clock, act }: Script, kind: string): void {
  clock.minutes(15, 80)
  act('neiqin', 'sealPaper', async ({ paper, hash }) => {
    const paperId = await paper(kind)
    return { paperId, sha256: await hash(paperId) }
  })
}

/** 用印 and 送达 of the paper in force of one kind; `to` where it goes to somebody else. Returns the day it reached the party. */
export function serve(
  script: Script,
  kind: string,
  method: Method,
  to: Partial<ReturnType<typeof describeService>> = {},
): string {
  const { story, clock, act } = script
  sealPaper(script, kind)
  if (method === 'postal') clock.days(2, 4)
  else clock.days(0, ['D31', 'D32', 'D43'].includes(kind) ? 2 : 0)
  const after = afterService(kind)
  const service = { ...describeService(script, method), ...to }
  act(
    story.lead,
    'recordService',
    async ({ paper, personId, upload }) => ({
      ...service,
      paperIds: [await paper(kind)],
      serverIds: [await personId(story.lead), await personId(story.support)],
      mediaProof:
        method === 'left' ? [await upload('留置送达现场.png', drawStreet(pictureOf(story, kind)))] : [],
      proof: method === 'postal' ? await upload('邮寄回执.png', drawScan(pictureOf(story, kind))) : null,
    }),
    after,
  )
  return clock.day()
}

const afterService = (kind: string) => {
  if (kind === 'D43') return 'EXECUTING'
  return kind === 'Q10' ? 'URGED' : undefined
}

function describeService({ story, clock, random }: Script, method: Method) {
  const speaker = spokesman(story.party)
  const left = method === 'left'
  return {
    method,
    servedAt: clock.ago(random.between(20, 60)),
    place: story.party.address,
    recipient: speaker.name,
    relation: speaker.relation,
    witness: left
      ? { name: inventName(random), idNumber: '', note: `${story.place.town}社区居民委员会工作人员` }
      : null,
    refusalReason: left ? '当事人以不认可处理意见为由拒绝签收' : null,
    postalNumber: method === 'postal' ? `11${random.between(10_000_000, 99_999_999)}32` : null,
  }
}

/** 扫描回传 of a paper the party has signed. */
export function scanBack({ story, clock, act }: Script, kind: string): void {
  clock.minutes(20, 90)
  act('neiqin', 'scanBack', async ({ paper, upload }) => ({
    paperId: await paper(kind),
    attachment: await upload(`${kind}扫描件.png`, drawScan(pictureOf(story, `${kind}|scan`))),
  }))
}
