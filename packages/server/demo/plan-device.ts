import { addHours } from '@zhiheng/law'
import { pictureOf, type Script, told } from './case-plan.ts'
import { drawStreet } from './draw-picture.ts'

/** 电子技术监控设备的记录: taken into the file, verified, and told to the party, who may look it up. */
export function planDeviceRecord({ story, clock, act, acts }: Script): void {
  const { device } = story
  if (device === null) return
  const recordedAt = addHours(acts[0]?.at ?? clock.at(), -2)
  clock.minutes(5, 25)
  const collectedAt = clock.ago(3)
  act(story.support, 'addEvidence', async ({ upload }) => ({
    kind: 'audiovisual',
    title: `监控设备${device.number}的录像`,
    source: `${story.unit.name}监控平台`,
    collectedAt,
    place: story.unit.name,
    shows: told(story, story.scene.why),
    form: 'original',
    checkedWithOriginal: false,
    originalKeptAt: null,
    monitored: true,
    deviceId: device.deviceId,
    recordedAt,
    attachments: [await upload('监控录像截图.png', drawStreet(pictureOf(story, 'device')))],
  }))
  clock.minutes(5, 15)
  act(story.support, 'verifyEvidence', async ({ view }) => ({
    evidenceIds: (await view()).state.exhibits.map(({ id }) => id),
    method: '与监控平台的原始录像比对',
    finding: '记录真实、清晰、完整，可以作为认定事实的根据。',
  }))
  clock.minutes(10, 30)
  const toldAt = clock.ago(5)
  act(story.lead, 'tellDeviceFacts', async ({ view, upload }) => ({
    evidenceIds: (await view()).state.exhibits.map(({ id }) => id),
    toldAt,
    way: 'message',
    receivedBy: `${story.party.name}登记的联系电话`,
    facts: `监控设备记录：${told(story, story.scene.why)}。`,
    lookUp: '可以登录政务服务平台，或者到本机关查看录像。',
    rightsTold: true,
    attachments: [await upload('短信回执.png', drawStreet(pictureOf(story, 'told')))],
  }))
}
