import { demonstrationPassword, openDemoClient } from '../packages/server/demo/index.ts'
import { creditCode } from './office.ts'
import { readyOn } from './ready-case.ts'

/** A drafted inspection of 海州区城管局, for journeys that only look at it. */
export async function readyInspection(baseUrl: string | undefined): Promise<string> {
  const client = openDemoClient(baseUrl ?? '', demonstrationPassword)
  const at = new Date(`${readyOn}T09:00:00+08:00`).toISOString()
  try {
    const head = await client.as('haizhou.zhongdui')
    const lead = await client.as('haizhou.chengban1')
    const support = await client.as('haizhou.chengban2')
    const item = {
      name: '沿街户外招牌设置情况的检查',
      basis: '示范条例第四十条',
      itemCode: 'CG-L003-012',
      from: readyOn,
      until: null,
    }
    const { itemId } = await head.call<{ itemId: string }>('POST', '/api/inspection-items', {
      at,
      body: item,
    })
    const body = {
      kind: 'individual',
      subject: { kind: 'enterprise', name: '示范餐饮店', idNumber: creditCode(), address: '示范路1号' },
      itemIds: [itemId],
      participants: [],
      leadId: lead.personId,
      supportId: support.personId,
      from: readyOn,
      until: readyOn,
      place: '示范路1号',
      reason: '核查招牌松动的情况',
      trigger: '巡查记录',
    }
    const { inspectionId } = await lead.call<{ inspectionId: string }>('POST', '/api/inspections', {
      at,
      body,
    })
    return inspectionId
  } finally {
    await client.signOut()
  }
}
