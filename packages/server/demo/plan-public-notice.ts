import { addDays, type PlainDate, rollForward } from '@zhiheng/law'
import { type OpenFile, pictureOf, type Script } from './case-plan.ts'
import { drawScan, drawStreet } from './draw-picture.ts'
import { sealPaper } from './plan-service.ts'

/** A decision whose party cannot be found: tried at the door and by post, then 公告送达. Returns the day it counts as served. */
export function serveByNotice(script: Script): PlainDate {
  const { story, clock, act, calendar } = script
  const scan = (file: OpenFile, name: string) => file.upload(name, drawScan(pictureOf(story, name)))
  sealPaper(script, 'D43')
  clock.days(1, 2)
  const street = pictureOf(story, 'D43')
  fail(script, 'direct', '送达地址门锁紧闭，邻居称当事人已经搬走，电话无人接听。', (file) =>
    file.upload('上门送达现场.png', drawStreet(street)),
  )
  clock.days(3, 5)
  fail(script, 'postal', '邮件以“原址查无此人”退回。', (file) => scan(file, '邮件退回批条.png'))
  clock.days(0, 1)
  // The seal may take until the next morning.
  const publishOn = rollForward(calendar, addDays(clock.day(), 1)).on
  act(story.lead, 'issuePublicNotice', async (file) => ({
    paperIds: [await file.paper('D43')],
    ground: 'whereaboutsUnknown',
    course: '直接送达时人去楼空，邮寄送达被退回，电话无法接通，向社区核实去向不明。',
    summary: `因${story.scene.cause}，对你（单位）处以罚款，自本公告期满视为送达之日起十五日内缴纳。`,
    publishOn,
    publishIn: '本机关门户网站和公告栏',
    attachments: [await scan(file, '社区证明.png')],
  }))
  sealPaper(script, 'D50')
  clock.notBefore(publishOn)
  clock.minutes(10, 40)
  const until = rollForward(calendar, addDays(publishOn, 30)).on
  act('neiqin', 'publishNotice', async (file) => ({
    id: await noticeOf(file),
    publishedOn: publishOn,
    attachments: [await scan(file, '公告网页.png')],
  }))
  clock.notBefore(addDays(until, 1))
  clock.minutes(5, 30)
  act('neiqin', 'completePublicService', async (file) => ({ noticeId: await noticeOf(file) }), 'EXECUTING')
  return until
}

const noticeOf = async ({ view }: OpenFile) => (await view()).state.publicNotices.at(-1)?.id ?? ''

function fail(
  { story, clock, act }: Script,
  method: 'direct' | 'postal',
  course: string,
  proof: (file: OpenFile) => ReturnType<OpenFile['upload']>,
): void {
  const triedAt = clock.ago(20)
  act(story.lead, 'recordFailedService', async (file) => ({
    paperIds: [await file.paper('D43')],
    ...{ method, triedAt, place: story.party.address, course },
    attachments: [await proof(file)],
  }))
}
