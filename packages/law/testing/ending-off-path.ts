import { aCaseAt, justBefore } from './a-case.ts'
import { attachment } from './a-party.ts'
import { aContext, beijing } from './play.ts'

const countersigning = justBefore('countersignHandOver')
const approving = justBefore('approveCrimeTransfer')

/** Lawful questions for the acts of the side branches that no lawful case takes: taking back, refusing, sending back. */
export const endingOffPath = {
  resumeHandedOver: {
    action: 'resumeHandedOver',
    state: aCaseAt('HANDED_OVER', {}, 'handedOver'),
    payload: {
      id: 'hand-over-1',
      reason: '受移送机关复核后认为发生地不在公路用地范围，退回办理',
      attachments: [attachment('退回函.jpg')],
    },
    ctx: aContext({ by: 'lead', at: beijing('2026-03-09 09:00') }),
  },
  refuseCrimeTransfer: {
    action: 'refuseCrimeTransfer',
    state: approving.state,
    payload: { id: 'crime-1', opinion: '数量未达到追诉标准，不移送' },
    ctx: approving.ctx,
  },
  rejectEnding: {
    action: 'rejectEnding',
    state: countersigning.state,
    payload: { reason: '发生地在城市道路，属本机关管辖' },
    ctx: countersigning.ctx,
  },
} as const
