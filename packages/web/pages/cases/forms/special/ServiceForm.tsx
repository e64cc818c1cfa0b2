import { goesToReporter, officerIdsOf } from '@zhiheng/law'
import { Checkbox } from 'antd'
import { serviceMethodLabels } from '../../../../labels.ts'
import { useAct } from '../../act/act-context.ts'
import type { Choice, Field, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { choicesOf, partyAddress, speakerOf } from '../shared.ts'

export const serviceLabels = {
  paperIds: '送达的文书',
  method: '送达方式',
  servedAt: '送达时间',
  place: '送达地点',
  recipient: '受送达人或者代收人',
  relation: '与受送达人的关系',
  serverIds: '送达人',
  witness: '见证人',
  mediaProof: '照片、录像',
  refusalReason: '拒收事由',
  postalNumber: '邮件号码',
  throughBody: '受委托或者转交的单位',
  proof: '回执',
}

/** Papers that have to reach the party and have not yet. */
export const servable = ({ view }: Given) =>
  view.papers.filter((paper) => paper.voided === null && paper.served === null && paper.needsService)

export function initialService(given: Given): Values {
  const { state } = given.view
  const waiting = servable(given)
  const ready = waiting.filter(({ sealed, needsSeal }) => sealed || !needsSeal)
  const chosen = waiting.filter(({ paperId }) => paperId === given.about)
  // What goes to who reported goes by itself; the papers of the party are served first.
  const toParty = ready.filter((paper) => !goesToReporter(paper))
  const papers = chosen.length > 0 ? chosen : toParty.length > 0 ? toParty : ready
  const complainant =
    papers.length > 0 && papers.every(goesToReporter) ? state.clue?.reporter?.name : undefined
  const { role } = speakerOf(given, { self: '本人', operator: '经营者', head: '法定代表人（负责人）' })
  return {
    paperIds: papers.map(({ paperId }) => paperId),
    method: 'direct',
    servedAt: null,
    place: partyAddress(given),
    recipient:
      complainant ??
      state.party?.legalRepresentative ??
      state.addressConfirmation?.recipient ??
      state.party?.name ??
      '',
    relation: complainant ? '举报人本人' : role || '本人',
    serverIds: officerIdsOf(state),
    witness: null,
    mediaProof: [],
    refusalReason: null,
    postalNumber: null,
    throughBody: null,
    proof: null,
  }
}

/** 公告送达 has acts of its own: tried in vain, noticed, published, over. */
const { public: _, ...byHand } = serviceMethodLabels

const left = ({ method }: Values) => method === 'left'
const postal = ({ method }: Values) => method === 'postal'
const electronic = ({ method }: Values) => method === 'electronic'
const through = ({ method }: Values) => method === 'entrusted' || method === 'forwarded'
/** What proves these is no receipt that may follow: without it nothing is served. */
const proofs: Readonly<Record<string, string>> = {
  postal: '邮寄回执',
  electronic: '到达记录（能够确认收悉的截图或者回执）',
  entrusted: '受委托机关交回的送达回证',
  forwarded: '当事人签收的送达回证',
}
const proved = Object.entries(proofs).map(
  ([way, label]): Field => ({ kind: 'file', path: 'proof', label, showIf: ({ method }) => method === way }),
)

/** Only the address that the party has confirmed and agreed to. */
const confirmedAddress = ({ view: { state } }: Given): readonly Choice[] => {
  const { electronicConsent, electronicAddress } = state.addressConfirmation ?? {}
  return electronicConsent && electronicAddress
    ? [{ value: electronicAddress, label: electronicAddress }]
    : []
}

const fields: readonly Field[] = [
  { kind: 'choice', path: 'method', label: '送达方式', choices: choicesOf(byHand) },
  {
    kind: 'instant',
    path: 'servedAt',
    label: '送达时间',
    reason:
      '直接、委托、转交送达为签收时间，留置送达为留置时间，邮寄送达为回执上注明的收件时间，电子送达为到达其系统的时间',
  },
  { kind: 'line', path: 'place', label: '送达地点', showIf: (values) => !electronic(values) },
  {
    kind: 'choice',
    path: 'place',
    label: '电子送达地址',
    showIf: electronic,
    choices: confirmedAddress,
    reason:
      '当事人在送达地址确认书上同意并确认的地址；没有列出的，先请当事人签署确认书（《行政处罚法》第六十一条第二款）',
  },
  { kind: 'line', path: 'recipient', label: '受送达人或者代收人' },
  {
    kind: 'line',
    path: 'relation',
    label: '与受送达人的关系',
    reason: '例如：本人、同住成年家属、法定代表人、收发室',
  },
  {
    kind: 'person',
    path: 'serverIds',
    label: '送达人',
    many: true,
    max: 5,
    certified: true,
    reason: '两人以上，均持有效执法证件',
  },
  {
    kind: 'text',
    path: 'refusalReason',
    label: '拒收事由',
    rows: 2,
    showIf: left,
    phrases: ['受送达人拒绝签收，告知其法律后果后仍拒绝。'],
  },
  {
    kind: 'witness',
    path: 'witness',
    label: '见证人',
    showIf: left,
    reason:
      '邀请基层组织或者所在单位的代表到场；没有见证人的，用照片或者录像记录（《民事诉讼法》第八十九条）',
  },
  { kind: 'files', path: 'mediaProof', label: '留置过程的照片、录像', showIf: left, optional: true },
  { kind: 'line', path: 'postalNumber', label: '邮件号码', showIf: postal, nullable: true },
  {
    kind: 'line',
    path: 'throughBody',
    label: '受委托或者转交的单位',
    showIf: through,
    nullable: true,
    reason:
      '委托其他机关代为送达；军人由团以上单位的政治机关、被监禁的由监所转交（《民事诉讼法》第九十一条至第九十四条）',
  },
  ...proved,
  {
    kind: 'file',
    path: 'proof',
    label: '签收的送达回证',
    optional: true,
    showIf: ({ method }) => typeof method !== 'string' || !(method in proofs),
    reason: '可以先登记，之后在文书中扫描回传',
  },
]

/** 送达: which papers, how, to whom, by whom; each way has its own proof (《行政处罚法》第六十一条). */
export function ServiceForm() {
  const { values, given, set } = useAct<'recordService'>()
  const chosen = values.paperIds ?? []
  const toggle = (id: string) =>
    set('paperIds', chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  return (
    <>
      <FieldShell path="paperIds" label="送达的文书" group>
        {() => (
          <ul className="zh-checks">
            {servable(given).map(({ paperId, title, number, sealed, needsSeal }) => (
              <li key={paperId}>
                <Checkbox checked={chosen.includes(paperId)} onChange={() => toggle(paperId)}>
                  {title} <span className="zh-number">{number}</span>
                  {needsSeal && !sealed && <span className="zh-field-fault"> 尚未用印</span>}
                </Checkbox>
              </li>
            ))}
            {servable(given).length === 0 && <li className="zh-note">没有等待送达的文书</li>}
          </ul>
        )}
      </FieldShell>
      <FieldList fields={fields} />
    </>
  )
}
