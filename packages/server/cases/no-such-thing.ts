import { problem } from '../platform/errors.ts'

const ways = {
  案件: '核对案号或者链接；不在您查阅范围内的案件不会显示，需要参与办理的，请办案单位共享。',
  文书: '回到案件页，从文书清单中打开。',
  附件: '回到案件页，从材料清单中打开。',
  保存的筛选: '刷新页面后重新选择。',
  上传: '没有传完的文件保留七天；请重新选择文件上传。',
} as const

const measure = { 案件: '个', 文书: '份', 附件: '份', 保存的筛选: '个', 上传: '次' } as const

/** 404 for what is not there and for what lies outside the reach: the two must read the same, or numbers could be probed. */
export function noSuch(what: keyof typeof ways): never {
  throw problem(404, 'not_found', `没有找到这${measure[what]}${what}。`, {
    wayForward: ways[what],
  })
}
