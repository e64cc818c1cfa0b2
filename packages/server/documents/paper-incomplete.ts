import { problem } from '../platform/errors.ts'

/** 422: a paper with a gap is never made. `labels` name what it lacks; `more` is told beside the sentence. */
export const paperIncomplete = (title: string, labels: readonly string[], more: object = {}) =>
  problem(422, 'paper_incomplete', `《${title}》缺少必要内容：${labels.join('、')}。`, {
    ...more,
    wayForward: '补齐所列内容后再办理；单位信息请管理员在组织人员中补全。',
  })
