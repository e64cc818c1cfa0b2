import type { ActionInput } from '@zhiheng/contract'
import { aParty, beijing, upload } from './testing-case.ts'
import type { World } from './testing-world.ts'

let receipts = 0
/** A decision on the spot: 二千元, within what may be decided on the spot against an organisation, collected because it could hardly be later. */
export async function onTheSpot(
  { services, staff }: Pick<World, 'services' | 'staff'>,
  place: string,
  clock: string,
): Promise<ActionInput<'decideSummary'>> {
  const { lead, support } = staff
  const number = ++receipts
  // Each decision has pictures of its own: one picture goes with one case.
  const picture = (name: string) => upload(services, lead, `${number}${name}`)
  return {
    leadId: lead.personId,
    supportId: support.personId,
    noConflict: true,
    certificateShown: true,
    party: aParty,
    itemCode: 'CG-L003-012',
    cause: '擅自占用城市道路',
    actFrom: '2026-03-02',
    actUntil: '2026-03-02',
    place,
    facts: '当事人未经批准在人行道堆放水泥六袋',
    evidence: '现场照片二张、当事人陈述',
    factsCertain: true,
    kinds: ['罚款'],
    fineFen: 200_000,
    reason: '初次被查处，当场清理',
    toldOrally: true,
    statement: { content: '马上就搬走', answer: '不影响违法事实的认定' },
    decidedAt: beijing(clock).toISOString(),
    signedBy: 'party',
    signatureNote: '',
    signatures: {
      lead: await picture('主办人员签名.png'),
      support: await picture('协办人员签名.png'),
      party: await picture('当事人签名.png'),
      signedAt: beijing(clock).toISOString(),
    },
    collection: {
      ground: 'hardLater',
      reason: '当事人当日撤离本市，无固定经营场所',
      onWater: false,
      request: null,
      receiptNumber: `SZ000001234${number}`,
    },
    attachments: [await picture('现场.png')],
  }
}
