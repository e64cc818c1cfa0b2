import { roleNames } from '@zhiheng/contract'
import { formatChineseDate, isPlainDate } from '@zhiheng/law'
import type { OrganisationAction } from './record-event.ts'

type Detail = Record<string, unknown>

const word = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return isPlainDate(value) ? formatChineseDate(value) : String(value)
}
const roles = (value: unknown): string =>
  Array.isArray(value)
    ? value.map((role) => roleNames[role as keyof typeof roleNames] ?? String(role)).join('、')
    : ''
const span = (detail: Detail): string =>
  `自${word(detail.validFrom)}起${detail.validUntil ? `至${word(detail.validUntil)}止` : ''}`

const sentences: Record<OrganisationAction, (detail: Detail) => string> = {
  change_unit: () => '修改单位信息',
  create_person: (d) => `登记人员“${word(d.name)}”`,
  change_person: (d) => `更正${roles(d.fields) || '人员信息'}`,
  register_qualification: (d) =>
    d.number ? `登记法律职业资格证书${word(d.number)}` : `注销法律职业资格登记${word(d.before)}`,
  open_post: (d) => `任${word(d.unit)}${word(d.title)}（${roles(d.roles)}），${span(d)}`,
  second_person: (d) =>
    `借调至${word(d.unit)}任${word(d.title)}（${roles(d.roles)}），${span(d)}。事由：${word(d.reason)}`,
  end_post: (d) =>
    `不再担任${word(d.unit)}${word(d.title)}，最后一日${word(d.lastDay)}。事由：${word(d.reason)}`,
  grant_acting: (d) =>
    `由${word(d.deputy)}代${word(d.holder)}行使${roles(d.roles)}职责，${span(d)}。事由：${word(d.reason)}`,
  add_certificate: (d) => `登记执法证${word(d.number)}，${span(d)}`,
  revoke_certificate: (d) => `注销执法证${word(d.number)}，自${word(d.revokedOn)}起。事由：${word(d.reason)}`,
  share_case: (d) => `共享案件给${word(d.unit)}查阅，${span(d)}。依据：${word(d.basis)}`,
  end_share: (d) => `终止向${word(d.unit)}共享案件。事由：${word(d.reason)}`,
  set_city_rules: (d) => `设置城市规则，自${word(d.from)}起施行`,
  draw_numbers: (d) => `领用号段“${word(d.name)}”，${word(d.first)}至${word(d.last)}，共${word(d.size)}个号`,
  return_numbers: (d) =>
    `交回号段“${word(d.name)}”（${word(d.first)}至${word(d.last)}），未使用的${word(d.unused)}个号作废`,
  enter_power_instrument: (d) =>
    `登记授权文件《${word(d.title)}》${word(d.documentNumber)}，授权${word(d.grants)}项`,
  verify_power_instrument: () => '登记授权文件已对照原文核实',
  publish_inspection_item: (d) =>
    `公布检查事项“${word(d.name)}”，自${word(d.from)}起。依据：${word(d.basis)}`,
  end_inspection_item: (d) =>
    `停止公布检查事项“${word(d.name)}”，最后一日${word(d.until)}。事由：${word(d.reason)}`,
  keep_guidance_scene: (d) => `修改一次性告知场景“${word(d.scene)}”，第${word(d.version)}版`,
  withdraw_powers: (d) =>
    `依《${word(d.title)}》${word(d.documentNumber)}收回处罚权，自${word(d.from)}起，触及在办案件${word(d.cases)}件`,
  enter_device: (d) => `登记监控设备${word(d.number)}，${word(d.place)}，自${word(d.from)}起使用`,
  change_device: (d) => `变更监控设备${word(d.number)}的登记，自${word(d.from)}起。事由：${word(d.reason)}`,
  end_device: (d) => `停用监控设备${word(d.number)}，最后一日${word(d.lastDay)}。事由：${word(d.reason)}`,
  save_paper_wording: (d) => `保存文书模板草稿《${word(d.title)}》${word(d.version)}`,
  publish_paper_wording: (d) => `发布文书模板《${word(d.title)}》${word(d.version)}，自${word(d.from)}起使用`,
  withdraw_paper_wording: (d) => `停用文书模板《${word(d.title)}》${word(d.version)}，自${word(d.from)}起`,
}

/** One line of the log in Chinese; an action of a later release is shown by its code. */
export function sayEvent(action: string, detail: Detail): string {
  return action in sentences ? sentences[action as OrganisationAction](detail) : action
}
