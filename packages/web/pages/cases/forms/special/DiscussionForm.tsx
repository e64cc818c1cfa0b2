import { useQuery } from '@tanstack/react-query'
import { cite, penaltyLaw, penaltyWords, proposesNoPenalty } from '@zhiheng/law'
import { Button, Checkbox, Input, Radio } from 'antd'
import { PersonPicker } from '../../../../parts/PersonPicker.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Field, Filling, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { useFindColleagues } from '../../controls/PeopleField.tsx'
import { removeAt, replaceAt } from '../../controls/rows.ts'
import { colleaguesQuery, personOptions } from '../../queries.ts'

type Member = NonNullable<Filling<'recordDiscussion'>['members']>[number]
type Attendee = NonNullable<Filling<'recordDiscussion'>['attendees']>[number]

export const discussionLabels = {
  heldAt: '讨论时间',
  place: '地点',
  presiderId: '主持人',
  recorderId: '记录人',
  members: '成员',
  attendees: '列席人员',
  briefing: '案情汇报',
  conclusion: '讨论结论',
  fineFen: '罚款数额',
}

export function initialDiscussion({ view: { state } }: Given): Values {
  const { officers, discretion, recheck, report } = state
  const spared = proposesNoPenalty(state)
  const fineFen = spared ? 0 : (recheck?.fineFen ?? discretion?.fineFen ?? 0)
  const words = discretion && !spared ? penaltyWords({ ...discretion, fineFen }) : ''
  return {
    heldAt: null,
    place: '',
    presiderId: null,
    recorderId: null,
    members: [],
    attendees: officers
      ? [officers.lead, officers.support].map(({ personId, name }) => ({
          personId,
          name,
          capacity: '承办人，列席汇报，不参与表决',
        }))
      : [],
    briefing: [report?.facts, report?.opinion].filter(Boolean).join('\n'),
    conclusion: spared
      ? '经集体讨论，一致同意对当事人不予行政处罚。'
      : words
        ? `经集体讨论，一致同意对当事人给予以下行政处罚：${words}。`
        : '',
    fineFen,
  }
}

const leaders = ['R5', 'R6', 'R7'] as const

const before: readonly Field[] = [
  { kind: 'instant', path: 'heldAt', label: '讨论时间', reason: '应当在法制审核之后' },
  { kind: 'line', path: 'place', label: '地点' },
  { kind: 'person', path: 'presiderId', label: '主持人', roles: ['R5', 'R7'] },
  { kind: 'person', path: 'recorderId', label: '记录人' },
  { kind: 'text', path: 'briefing', label: '案情汇报', rows: 6, reason: '由调查报告带出' },
]
const after: readonly Field[] = [
  { kind: 'text', path: 'conclusion', label: '讨论结论', rows: 3 },
  { kind: 'money', path: 'fineFen', label: '罚款数额', reason: '不得高于告知的数额；决定应当与此一致' },
]

/** 集体讨论: who was due, who came, what each said, and whether enough were there. */
export function DiscussionForm() {
  return (
    <>
      <FieldList fields={before} />
      <Members />
      <Attendees />
      <FieldList fields={after} />
    </>
  )
}

function Members() {
  const { values, given, set, lookups } = useAct<'recordDiscussion'>()
  const members = values.members ?? []
  const find = useFindColleagues({ roles: leaders })
  const { unitId } = given.view.state
  const colleagues = useQuery(colleaguesQuery(unitId))
  const add = (ids: readonly string[]) => {
    const known = new Set(members.map(({ personId }) => personId))
    const fresh = ids.filter((id) => !known.has(id))
    set('members', [
      ...members,
      ...fresh.map((personId) => ({ personId, present: true, opinion: '', agree: true })),
    ])
  }
  const everybody = personOptions(colleagues.data ?? [], { roles: ['R5', 'R7'] })
  return (
    <FieldShell
      path="members"
      label="应到成员"
      reason={`办案人员、本案法制审核人员不得参与表决（${cite(penaltyLaw(57, { paragraph: 2 }))}）`}
      group
    >
      {({ id }) => (
        <>
          <Quorum members={members} />
          <ol className="zh-members">
            {members.map((member, index) => (
              <MemberRow
                key={member.personId}
                member={member}
                name={lookups.person(member.personId)?.name ?? '正在查找…'}
                title={lookups.person(member.personId)?.title ?? ''}
                onChange={(next) => set('members', replaceAt(members, index, next))}
                onRemove={() => set('members', removeAt(members, index))}
              />
            ))}
          </ol>
          <div className="zh-joined">
            <PersonPicker
              id={id}
              scope={`case/${unitId}/leaders`}
              find={find}
              value={null}
              placeholder="加一名成员"
              aria-label="加一名成员"
              onChange={(personId) => personId && add([personId])}
            />
            <Button onClick={() => add(everybody.map(({ personId }) => personId))}>
              列入全部行政机关负责人
            </Button>
          </div>
        </>
      )}
    </FieldShell>
  )
}

function Quorum({ members }: { members: readonly Member[] }) {
  const { rules } = useAct().given.view.context
  const [part, whole] = rules.collective.quorum
  const present = members.filter((one) => one.present).length
  const agree = members.filter((one) => one.present && one.agree).length
  return (
    <p aria-live="polite">
      应到{members.length}人，实到{present}人，同意{agree}人。法定到会比例{part}/{whole}{' '}
      {!rules.collective.verified && <UnverifiedMark why={rules.collective.source} />}
      ，结论须应到成员过半数同意。
    </p>
  )
}

type RowProps = {
  member: Member
  name: string
  title: string
  onChange: (member: Member) => void
  onRemove: () => void
}

function MemberRow({ member, name, title, onChange, onRemove }: RowProps) {
  return (
    <li>
      <div className="zh-row">
        <strong>{name}</strong>
        <span className="zh-note">{title}</span>
        <Checkbox
          checked={member.present}
          onChange={({ target }) => onChange({ ...member, present: target.checked, agree: target.checked })}
        >
          到会
        </Checkbox>
        <Button size="small" aria-label={`移除${name}`} onClick={onRemove}>
          移除
        </Button>
      </div>
      {member.present && (
        <div className="zh-member-says">
          <Input.TextArea
            aria-label={`${name}的意见`}
            placeholder="本人的意见"
            value={member.opinion}
            autoSize={{ minRows: 1, maxRows: 6 }}
            onChange={({ target }) => onChange({ ...member, opinion: target.value })}
          />
          <Radio.Group
            aria-label={`${name}是否同意结论`}
            name={`member-${member.personId}`}
            value={member.agree}
            onChange={({ target }) => onChange({ ...member, agree: target.value })}
          >
            <Radio value={true}>同意结论</Radio>
            <Radio value={false}>不同意</Radio>
          </Radio.Group>
        </div>
      )}
    </li>
  )
}

function Attendees() {
  const { values, set } = useAct<'recordDiscussion'>()
  const attendees = values.attendees ?? []
  const change = (index: number, part: Partial<Attendee>) =>
    set(
      'attendees',
      attendees.map((one, at) => (at === index ? { ...one, ...part } : one)),
    )
  return (
    <FieldShell path="attendees" label="列席人员" optional group>
      {({ id }) => (
        <>
          {attendees.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: guests have no identity but their place
            <div key={index} className="zh-joined">
              <Input
                aria-label={`第${index + 1}名列席人员的姓名`}
                value={one.name}
                maxLength={200}
                onChange={({ target }) => change(index, { name: target.value })}
              />
              <Input
                aria-label={`第${index + 1}名列席人员的身份`}
                value={one.capacity}
                maxLength={200}
                onChange={({ target }) => change(index, { capacity: target.value })}
              />
              <Button
                aria-label={`移除列席人员${one.name}`}
                onClick={() => set('attendees', removeAt(attendees, index))}
              >
                移除
              </Button>
            </div>
          ))}
          <Button
            id={id}
            onClick={() => set('attendees', [...attendees, { personId: null, name: '', capacity: '' }])}
          >
            加一名列席人员
          </Button>
        </>
      )}
    </FieldShell>
  )
}
