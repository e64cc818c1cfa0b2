import { checkCitizenId, checkCreditCode, citizenIdFacts, formatChineseDate } from '@zhiheng/law'
import { Input, Radio, Select } from 'antd'
import { idKindLabels, partyKindLabels } from '../../../../labels.ts'
import { DateField } from '../../../../parts/DateField.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Filling, Given, Values } from '../../act/act-form.ts'
import { FieldShell } from '../../act/FieldShell.tsx'

type Party = NonNullable<Filling<'recordParty'>['party']>

export const partyLabels = {
  party: '当事人',
  'party.idNumber': '证件号码',
  'party.name': '姓名或者名称',
  'party.address': '住址',
}

/** The party as recorded; identifier and phone stay closed and are kept when left empty. */
export function initialParty({ view: { state } }: Given): Values {
  const { party, clue } = state
  return {
    party: {
      kind: party?.kind ?? 'person',
      soleTrader: party?.soleTrader ?? false,
      name: party?.name ?? clue?.suspect ?? '',
      idKind: party?.idKind ?? 'citizenId',
      idNumber: '',
      sex: party?.sex ?? null,
      bornOn: party?.bornOn ?? null,
      address: party?.address ?? '',
      phone: '',
      legalRepresentative: party?.legalRepresentative ?? null,
      representativeTitle: party?.representativeTitle ?? null,
    },
  }
}

const kinds = [
  { value: 'person', soleTrader: false, label: partyKindLabels.person },
  { value: 'trader', soleTrader: true, label: '个体工商户（按经营者个人）' },
  { value: 'organisation', soleTrader: false, label: partyKindLabels.organisation },
] as const

/** What a kind brings along; a birthday and an operator do not pass from one kind to another. */
const partOfKind: Readonly<Record<(typeof kinds)[number]['value'], Partial<Party>>> = {
  person: {
    kind: 'person',
    soleTrader: false,
    idKind: 'citizenId',
    legalRepresentative: null,
    representativeTitle: null,
  },
  trader: {
    kind: 'person',
    soleTrader: true,
    idKind: 'citizenId',
    legalRepresentative: null,
    representativeTitle: '经营者',
  },
  organisation: {
    kind: 'organisation',
    soleTrader: false,
    idKind: 'creditCode',
    sex: null,
    bornOn: null,
    representativeTitle: null,
  },
}
const nameLabels = {
  person: '姓名（与身份证件一致）',
  trader: '字号（与营业执照一致；没有字号的写经营者姓名）',
  organisation: '名称（与营业执照一致）',
} as const

/** 当事人: a person, a 个体工商户 by its operator, or a unit. The number is checked while it is typed. */
export function PartyForm() {
  const { values, set } = useAct<'recordParty'>()
  const { party } = values
  if (!party) return null
  const change = (part: Partial<Party>) => set('party', { ...party, ...part })
  const kind = party.kind === 'organisation' ? 'organisation' : party.soleTrader ? 'trader' : 'person'
  const choose = (chosen: (typeof kinds)[number]['value']) => change(partOfKind[chosen])
  return (
    <>
      <FieldShell path="party.kind" label="当事人类型" group>
        {({ id }) => (
          <Radio.Group
            name={id}
            className="zh-choices"
            value={kind}
            onChange={({ target }) => choose(target.value)}
          >
            {kinds.map(({ value, label }) => (
              <Radio key={value} value={value}>
                {label}
              </Radio>
            ))}
          </Radio.Group>
        )}
      </FieldShell>
      <TextOf party={party} change={change} name="name" label={nameLabels[kind]} />
      {kind === 'trader' && (
        <TextOf
          party={party}
          change={change}
          name="legalRepresentative"
          label="经营者姓名（没有字号的不填）"
          optional
        />
      )}
      <IdentifierOf party={party} change={change} />
      {party.kind === 'person' && <BirthOf party={party} change={change} />}
      {party.kind === 'organisation' && (
        <>
          <TextOf party={party} change={change} name="legalRepresentative" label="法定代表人或者负责人" />
          <TextOf party={party} change={change} name="representativeTitle" label="职务" optional />
        </>
      )}
      <TextOf
        party={party}
        change={change}
        name="address"
        label={party.kind === 'person' ? '住址' : '住所地'}
      />
      <PhoneOf party={party} change={change} />
    </>
  )
}

type PartProps = { party: Party; change: (part: Partial<Party>) => void }

function TextOf({
  party,
  change,
  name,
  label,
  optional = false,
}: PartProps & {
  name: 'name' | 'address' | 'legalRepresentative' | 'representativeTitle'
  label: string
  optional?: boolean
}) {
  const nullable = name === 'legalRepresentative' || name === 'representativeTitle'
  return (
    <FieldShell path={`party.${name}`} label={label} optional={optional}>
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          maxLength={200}
          value={party[name] ?? ''}
          onChange={({ target }) => change({ [name]: nullable && target.value === '' ? null : target.value })}
        />
      )}
    </FieldShell>
  )
}

function soundness({ idKind, idNumber }: Party): { bad: boolean; text: string } | null {
  if (idNumber === '' || (idKind !== 'citizenId' && idKind !== 'creditCode')) return null
  const check = idKind === 'citizenId' ? checkCitizenId(idNumber) : checkCreditCode(idNumber)
  if (!check.ok) return { bad: true, text: check.reason }
  return { bad: false, text: check.warning ?? '✓ 号码校验通过' }
}

function IdentifierOf({ party, change }: PartProps) {
  const { given } = useAct()
  const before = given.view.state.party
  const sound = soundness(party)
  const options = [
    ...(party.kind === 'person' ? (['citizenId', 'passport'] as const) : []),
    // A 个体工商户 is known by its operator's card or by its licence.
    ...(party.kind === 'organisation' || party.soleTrader ? (['creditCode'] as const) : []),
    'otherId' as const,
  ]
  const kept = before && before.idKind === party.idKind && party.idNumber === ''
  return (
    <FieldShell
      path="party.idNumber"
      label="证件号码"
      reason={kept ? `已登记 ${before.idMasked}；不改动的留空` : '对照证照原件填写，登记后加密保存'}
    >
      {({ id, describedBy }) => (
        <>
          <div className="zh-joined">
            <Select
              aria-label="证件种类"
              value={party.idKind}
              options={options.map((value) => ({ value, label: idKindLabels[value] }))}
              onChange={(idKind) => change({ idKind })}
            />
            <Input
              id={id}
              aria-describedby={`${describedBy} ${id}-check`}
              maxLength={60}
              autoComplete="off"
              value={party.idNumber}
              {...(sound?.bad ? { status: 'error' as const } : {})}
              onChange={({ target }) => change(withFacts(party, target.value))}
            />
          </div>
          <div id={`${id}-check`} aria-live="polite" className={sound?.bad ? 'zh-field-fault' : 'zh-note'}>
            {sound?.text}
          </div>
        </>
      )}
    </FieldShell>
  )
}

/** Sex and birthday stand in the number and are not asked twice. */
function withFacts({ idKind }: Party, idNumber: string): Partial<Party> {
  const facts = idKind === 'citizenId' ? citizenIdFacts(idNumber) : null
  return facts ? { idNumber, sex: facts.sex, bornOn: facts.bornOn } : { idNumber }
}

function BirthOf({ party, change }: PartProps) {
  const { given } = useAct()
  if (party.idKind === 'citizenId')
    return (
      <p className="zh-note">
        性别、出生日期由身份号码得出：
        {party.bornOn ? `${party.sex ?? ''}，${formatChineseDate(party.bornOn)}出生` : '填写号码后显示'}
      </p>
    )
  return (
    <>
      <FieldShell path="party.sex" label="性别" optional group>
        {({ id }) => (
          <Radio.Group name={id} value={party.sex} onChange={({ target }) => change({ sex: target.value })}>
            <Radio value="男">男</Radio>
            <Radio value="女">女</Radio>
          </Radio.Group>
        )}
      </FieldShell>
      <FieldShell
        path="party.bornOn"
        label="出生日期"
        optional
        reason="未满十八周岁的，法律另有规定（《行政处罚法》第三十条）"
      >
        {({ id }) => (
          <DateField
            id={id}
            max={given.today}
            value={party.bornOn}
            onChange={(bornOn) => change({ bornOn })}
          />
        )}
      </FieldShell>
    </>
  )
}

function PhoneOf({ party, change }: PartProps) {
  const { given } = useAct()
  const before = given.view.state.party
  return (
    <FieldShell
      path="party.phone"
      label="联系电话"
      optional
      reason={before?.phoneMasked ? `已登记 ${before.phoneMasked}；不改动的留空` : '登记后掩码显示'}
    >
      {({ id, describedBy }) => (
        <Input
          id={id}
          aria-describedby={describedBy}
          inputMode="tel"
          maxLength={40}
          value={party.phone}
          onChange={({ target }) => change({ phone: target.value })}
        />
      )}
    </FieldShell>
  )
}
