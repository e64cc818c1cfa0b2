import {
  collectionGrounds,
  fineRange,
  formatMoney,
  type SummaryKind,
  summaryKinds,
  summaryLimitFen,
} from '@zhiheng/law'
import { Button, Checkbox, Input, Select } from 'antd'
import { useEffect } from 'react'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { NumberSource } from '../../../numbers/NumberSource.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Field, Filling, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { FilesField } from '../../controls/FilesField.tsx'
import { SignatureField } from '../../controls/SignatureField.tsx'
import { ItemForm, initialItem, itemLabels } from './ItemForm.tsx'
import { initialParty, PartyForm, partyLabels } from './PartyForm.tsx'
import { partnerOf, rememberPartner } from './partner.ts'

export const summaryLabels = {
  ...partyLabels,
  ...itemLabels,
  leadId: '主办人员',
  supportId: '协办人员',
  facts: '违法事实',
  evidence: '证据',
  kinds: '处罚种类',
  fineFen: '罚款数额',
  reason: '处罚理由',
  signatures: '签名',
  collection: '当场收缴',
}

type Signatures = NonNullable<Filling<'decideSummary'>['signatures']>
type Collection = NonNullable<Filling<'decideSummary'>['collection']>

export function initialSummary(given: Given): Values {
  const { me, view, now } = given
  // On the spot the limitation is two years: no consequence is found there.
  const {
    continuing: _,
    harm: _harm,
    harmReason: _reason,
    harmEvidence: _evidence,
    ...item
  } = initialItem(given)
  const photos = view.state.clue?.attachments ?? []
  return {
    ...initialParty(given),
    ...item,
    leadId: view.state.officers?.lead.personId ?? me.personId,
    supportId: view.state.officers?.support.personId ?? partnerOf(me.personId),
    noConflict: false,
    certificateShown: false,
    facts: view.state.clue?.content ?? '',
    evidence: photos.length > 0 ? `现场照片${photos.length}张` : '',
    factsCertain: false,
    kinds: ['罚款'],
    fineFen: null,
    reason: '当事人的上述行为依法应当给予行政处罚',
    toldOrally: false,
    statement: null,
    decidedAt: now,
    signedBy: 'party',
    signatureNote: '',
    signatures: { lead: null, support: null, party: null, signedAt: now },
    collection: null,
    attachments: photos,
  }
}

const people: readonly Field[] = [
  { kind: 'person', path: 'leadId', label: '主办人员', roles: ['R1', 'R2'], certified: true },
  { kind: 'person', path: 'supportId', label: '协办人员', roles: ['R1', 'R2'], certified: true },
  { kind: 'yes', path: 'noConflict', label: '回避', says: '两名执法人员没有应当回避的情形' },
  { kind: 'yes', path: 'certificateShown', label: '亮证', says: '已主动出示执法证件' },
]
const facts: readonly Field[] = [
  { kind: 'text', path: 'facts', label: '违法事实', rows: 3 },
  { kind: 'text', path: 'evidence', label: '证据', rows: 2, phrases: ['现场照片、当事人陈述'] },
  { kind: 'files', path: 'attachments', label: '现场照片', optional: true },
  { kind: 'yes', path: 'factsCertain', label: '事实', says: '违法事实确凿并有法定依据' },
]
const fine: readonly Field[] = [
  { kind: 'money', path: 'fineFen', label: '罚款数额', reason: '只给予警告的，填零' },
]
const penalty: readonly Field[] = [
  { kind: 'text', path: 'reason', label: '处罚理由', rows: 2, phrases: ['初次被查处，当场改正'] },
  {
    kind: 'yes',
    path: 'toldOrally',
    label: '告知',
    says: '已当场口头告知拟处罚的内容及事实、理由、依据和依法享有的权利',
  },
]
const signing: readonly Field[] = [
  {
    kind: 'choice',
    path: 'signedBy',
    label: '当事人签收',
    choices: () => [
      { value: 'party', label: '已签名' },
      { value: 'refused', label: '拒绝签收' },
    ],
  },
  {
    kind: 'line',
    path: 'signatureNote',
    label: '拒绝签收的情况',
    optional: true,
    showIf: ({ signedBy }) => signedBy === 'refused',
  },
]
const signers = { lead: '主办人员签名', support: '协办人员签名', party: '当事人签名' } as const

/** Sums that are often fined at the kerb, as far as item and party allow them; any other is typed. */
const usualFinesFen = [5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000] as const

function UsualFines() {
  const { values, set, given, lookups } = useAct<'decideSummary'>()
  const item = lookups.item(values.itemCode ?? '')
  const { party } = values
  if (!item || !party) return null
  const range = fineRange(item, party.kind)
  if ('review' in range) return null
  const most = Math.min(range.maxFen, summaryLimitFen(party, given.view.context.rules))
  const sums = usualFinesFen.filter((sum) => range.minFen <= sum && sum <= most)
  return (
    <fieldset className="zh-phrases">
      <legend className="zh-note">常用数额</legend>
      {sums.map((sum) => (
        <Button key={sum} size="small" onClick={() => set('fineFen', sum)}>
          {formatMoney(sum)}
        </Button>
      ))}
    </fieldset>
  )
}

/** 当场处罚: who, what, how much, what was said, who signed, what was taken. One act. */
export function SummaryForm() {
  const { values, set, given } = useAct<'decideSummary'>()
  const { rules } = given.view.context
  const { party, kinds, statement, signatures, supportId } = values
  const myself = given.me.personId
  useEffect(() => rememberPartner(myself, supportId ?? null), [myself, supportId])
  return (
    <>
      <NumberSource />
      <FieldList fields={people} />
      <PartyForm />
      <ItemForm />
      <FieldList fields={facts} />
      <FieldShell path="kinds" label="处罚种类" group>
        {() => (
          <Checkbox.Group
            options={[...summaryKinds]}
            value={kinds ?? []}
            onChange={(chosen) => set('kinds', chosen as SummaryKind[])}
          />
        )}
      </FieldShell>
      {party && (
        <p className="zh-note">
          对该当事人可以当场决定{formatMoney(summaryLimitFen(party, rules))}以下罚款
          {party.soleTrader && !rules.summary.verified && <UnverifiedMark why={rules.summary.source} />}
        </p>
      )}
      <FieldList fields={fine} />
      <UsualFines />
      <FieldList fields={penalty} />
      <FieldShell path="statement" label="当事人的陈述申辩" optional>
        {({ id }) => (
          <Input.TextArea
            id={id}
            rows={2}
            value={statement?.content ?? ''}
            onChange={({ target }) =>
              set(
                'statement',
                target.value === '' ? null : { content: target.value, answer: statement?.answer ?? '' },
              )
            }
          />
        )}
      </FieldShell>
      {statement && (
        <FieldShell path="statement.answer" label="复核答复">
          {({ id }) => (
            <Input.TextArea
              id={id}
              rows={2}
              value={statement.answer}
              onChange={({ target }) => set('statement', { ...statement, answer: target.value })}
            />
          )}
        </FieldShell>
      )}
      <FieldList fields={signing} />
      {signatures && <SignatureFiles signatures={signatures} refused={values.signedBy === 'refused'} />}
      <CollectionPart />
    </>
  )
}

function SignatureFiles({ signatures, refused }: { signatures: Signatures; refused: boolean }) {
  const { set, given } = useAct<'decideSummary'>()
  return (['lead', 'support', 'party'] as const)
    .filter((who) => who !== 'party' || !refused)
    .map((who) => (
      <FieldShell key={who} path={`signatures.${who}`} label={signers[who]} group>
        {({ id }) => (
          <SignatureField
            id={id}
            label={signers[who]}
            value={signatures[who]}
            onChange={(picture) => set('signatures', { ...signatures, [who]: picture, signedAt: given.now })}
          />
        )}
      </FieldShell>
    ))
}

function CollectionPart() {
  const { values, set } = useAct<'decideSummary'>()
  const { collection } = values
  const change = (part: Partial<Collection>) =>
    set('collection', {
      ...(collection ?? { ground: 'small', reason: '', onWater: false, request: null, receiptNumber: '' }),
      ...part,
    })
  return (
    <>
      <FieldShell path="collection" label="罚款收缴">
        {({ id }) => (
          <Select
            id={id}
            value={collection?.ground ?? 'none'}
            onChange={(ground: Collection['ground'] | 'none') =>
              ground === 'none' ? set('collection', null) : change({ ground })
            }
            options={[
              { value: 'none' as const, label: '当事人十五日内自行缴纳' },
              ...(['small', 'hardLater', 'remote'] as const).map((value) => ({
                value,
                label: `当场收缴：${collectionGrounds[value].title}`,
              })),
            ]}
          />
        )}
      </FieldShell>
      {collection && (
        <>
          <FieldShell path="collection.receiptNumber" label="专用票据号码">
            {({ id }) => (
              <Input
                id={id}
                value={collection.receiptNumber}
                onChange={({ target }) => change({ receiptNumber: target.value })}
              />
            )}
          </FieldShell>
          <FieldShell path="collection.reason" label="当场收缴的理由" optional>
            {({ id }) => (
              <Input
                id={id}
                value={collection.reason}
                onChange={({ target }) => change({ reason: target.value })}
              />
            )}
          </FieldShell>
          <Checkbox
            checked={collection.onWater}
            onChange={({ target }) => change({ onWater: target.checked })}
          >
            在水上收缴，自抵岸之日起二日内交回
          </Checkbox>
          {collection.ground === 'remote' && (
            <FieldShell path="collection.request" label="当事人的请求" group>
              {({ id }) => (
                <FilesField
                  id={id}
                  one
                  value={collection.request ? [collection.request] : []}
                  onChange={(files) => change({ request: files[0] ?? null })}
                />
              )}
            </FieldShell>
          )}
        </>
      )}
    </>
  )
}
