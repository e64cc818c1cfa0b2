import type { PlanUnit } from './case-plan.ts'

/** What a unit goes to look at, for a real item of the catalogue: nothing wrong found, or something small that is put right. */
export type InspectionScene = {
  readonly item: string
  readonly name: string
  readonly trade: string
  readonly sound: string
  readonly fault: string
  readonly demand: string
  readonly complaint: string
}

const scenes = {
  CG: {
    item: 'CG-L003-012',
    name: '沿街单位占用城市道路情况的检查',
    trade: '餐饮',
    sound: '门前人行道畅通，没有堆放物品、摆放桌椅，没有发现占用城市道路的情况。',
    fault: '门前人行道上摆放桌椅两套，经指出后当场收回，不影响通行。',
    demand: '不得在店外摆放桌椅占用人行道',
    complaint: '市民反映该店晚间在人行道上摆放桌椅，影响通行',
  },
  ZJ: {
    item: 'ZJ-L005-003',
    name: '排水户办理排水许可、设置隔油设施情况的检查',
    trade: '餐饮',
    sound: '隔油池运行正常，清掏台账完整，污水排入排水管网许可证在有效期内。',
    fault: '隔油池本月没有清掏，清掏台账缺记两次。',
    demand: '清掏隔油池并补齐清掏台账',
    complaint: '市民反映该店门前排水井口冒溢，有油污',
  },
  JT: {
    item: 'JT-L106-008',
    name: '机动车维修经营者备案情况的检查',
    trade: '汽车维修',
    sound: '维修经营备案与实际经营范围一致，维修档案完整。',
    fault: '维修档案中有三份没有客户签字。',
    demand: '补全维修档案，竣工交付时由客户签字确认',
    complaint: '车主反映该厂维修后不给结算清单',
  },
  SJ: {
    item: 'SJ-L206-007',
    name: '市场主体亮照经营情况的检查',
    trade: '餐饮',
    sound: '营业执照悬挂在经营场所醒目位置，登记事项与实际一致。',
    fault: '营业执照存放在柜内，没有置于经营场所醒目位置，经指出后当场悬挂。',
    demand: '将营业执照置于经营场所醒目位置',
    complaint: '消费者反映该店没有悬挂营业执照',
  },
} as const satisfies Record<string, InspectionScene>

/** By the line of the unit; a town looks at what was handed to towns. */
export const inspectionSceneOf = ({ line }: PlanUnit): InspectionScene =>
  scenes[line as keyof typeof scenes] ?? scenes.CG
