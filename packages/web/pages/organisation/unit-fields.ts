import type { UnitDetails } from '@zhiheng/contract/organisation'

type UnitField = {
  readonly key: keyof UnitDetails
  readonly label: string
  readonly max: number
  readonly why?: string
}

/** What a unit says about itself, in the order of the page; `why` is the reason it is asked. */
export const unitFields: readonly UnitField[] = [
  { key: 'name', label: '单位全称', max: 80, why: '文书落款与送达用此名称。' },
  { key: 'shortName', label: '简称', max: 40, why: '列表与页眉用。' },
  { key: 'prefix', label: '机关代字', max: 12, why: '文号的开头，如“连城管”；全市不得重复。已发文号不变。' },
  { key: 'address', label: '地址', max: 120 },
  { key: 'phone', label: '办公电话', max: 40 },
  {
    key: 'reconsiderationAuthority',
    label: '行政复议机关',
    max: 80,
    why: '决定书须告知，《行政复议法》第二十四条。',
  },
  { key: 'court', label: '管辖法院', max: 80, why: '决定书须告知起诉的人民法院。' },
  { key: 'bankName', label: '罚款代收银行', max: 80, why: '罚款决定与收缴分离，《行政处罚法》第六十七条。' },
  { key: 'bankAddress', label: '代收银行地址', max: 120, why: '罚款的决定书须写明。' },
  { key: 'bankAccount', label: '代收账户', max: 40 },
]
