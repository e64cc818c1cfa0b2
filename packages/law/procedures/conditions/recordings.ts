import { hoursBetween } from '../../calendar/plain-date.ts'
import { handlers } from '../../case/state.ts'
import { penaltyLaw } from '../../citation.ts'
import type { Condition } from '../condition.ts'
import { payloadOf } from '../condition.ts'

// biome-ignore format: a table of law is read in columns
export const recordingConditions = {
  recordingByHandler: {
    basis: penaltyLaw(47),                            guard: null,  about: 'payload',
    refusal: '所选人员不是承办本案的执法人员，也没有送达过本案的文书',
    forward: '核对执法记录仪的佩戴人员；录像属于其他案件的，挂接到那一案件',
    holds: (q) => {
      const film = payloadOf(q, 'bindRecording')
      const servers = q.state.services.flatMap((one) => one.servers.map(({ personId }) => personId))
      return !film || [...handlers(q.state), ...servers].includes(film.officer.personId)
    },
  },
  recordingInOrder: {
    basis: penaltyLaw(47),                            guard: null,  about: 'payload',
    refusal: '录制的起止时间不对：结束不晚于开始、晚于现在，或者一段超过二十四小时',
    forward: '按记录仪上的起止时间填写，跨日的分段挂接',
    holds: (q) => {
      const film = payloadOf(q, 'bindRecording')
      if (!film) return true
      const hours = hoursBetween(film.startedAt, film.endedAt)
      return hours > 0 && hours <= 24 && hoursBetween(film.endedAt, q.ctx.now) >= 0
    },
  },
  recordingIsMedia: {
    basis: penaltyLaw(47),                            guard: null,  about: 'payload',
    refusal: '没有上传音像文件，或者上传的不是录音、录像',
    forward: '上传执法记录仪导出的视频或者音频；照片请用固定现场照片登记',
    holds: (q) => {
      const film = payloadOf(q, 'bindRecording')
      return !film || (film.attachments.length > 0 && film.attachments.every(({ mediaType }) => /^(video|audio)\//.test(mediaType)))
    },
  },
  recordingNew: {
    basis: penaltyLaw(47),                            guard: null,  about: 'payload',
    refusal: '同一音像文件已经挂接在本案',
    forward: '核对文件，不必重复挂接',
    holds: (q) => {
      const known = q.state.recordings.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256))
      return !payloadOf(q, 'bindRecording')?.attachments.some(({ sha256 }) => known.includes(sha256))
    },
  },
} as const satisfies Record<string, Condition>
