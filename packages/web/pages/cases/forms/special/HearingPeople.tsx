import { currentSession } from '@zhiheng/law'
import { Button, Input } from 'antd'
import { useAct } from '../../act/act-context.ts'
import type { Filling, Given, Values } from '../../act/act-form.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { removeAt } from '../../controls/rows.ts'
import { speakerOf } from '../shared.ts'

type Present = NonNullable<Filling<'recordHearing'>['present']>[number]

export const recordHearingLabels = { present: '参加人' }

export function initialHearingRecord(given: Given): Values {
  const { state } = given.view
  const { officers, report, hearing } = state
  const speaker = speakerOf(given, {
    self: '当事人',
    operator: '当事人的经营者',
    head: '当事人的法定代表人',
  })
  const session = currentSession(state)
  const investigators = officers ? [officers.lead, officers.support] : []
  return {
    outcome: 'held',
    startedAt: session?.notice.at ?? null,
    endedAt: null,
    place: session?.notice.place ?? '',
    rightsTold: false,
    attended: hearing.agents ? 'both' : 'self',
    present: [
      ...investigators.map(({ personId, name }) => ({ personId, name, capacity: '调查人员' })),
      {
        personId: null,
        name: speaker.name,
        capacity: speaker.role || '当事人',
      },
      ...(hearing.agents?.agents ?? []).map(({ name }) => ({
        personId: null,
        name,
        capacity: '委托代理人',
      })),
    ],
    officersCase: [report?.facts, report?.opinion].filter(Boolean).join('\n'),
    examination: '',
    defence: '',
    lastStatement: '',
    absenceNote: null,
    signedBy: 'party',
    signatureNote: '',
    attachments: [],
  }
}

/** Who was there, in which capacity: the investigators, the party, agents, witnesses. */
export function HearingPeople() {
  const { values, set } = useAct<'recordHearing'>()
  const present = values.present ?? []
  const change = (index: number, part: Partial<Present>) =>
    set(
      'present',
      present.map((one, at) => (at === index ? { ...one, ...part } : one)),
    )
  return (
    <FieldShell
      path="present"
      label="参加人"
      reason="调查人员应当到场提出违法的事实、证据和处罚建议；没有到场的人请移除"
      group
    >
      {({ id }) => (
        <>
          {present.map((one, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: participants have no identity but their place
            <div key={index} className="zh-joined">
              <Input
                aria-label={`第${index + 1}名参加人的姓名`}
                value={one.name}
                maxLength={200}
                onChange={({ target }) => change(index, { name: target.value })}
              />
              <Input
                aria-label={`第${index + 1}名参加人的身份`}
                value={one.capacity}
                maxLength={200}
                onChange={({ target }) => change(index, { capacity: target.value })}
              />
              <Button
                aria-label={`移除参加人${one.name}`}
                onClick={() => set('present', removeAt(present, index))}
              >
                移除
              </Button>
            </div>
          ))}
          <Button
            id={id}
            onClick={() => set('present', [...present, { personId: null, name: '', capacity: '' }])}
          >
            加一名参加人
          </Button>
        </>
      )}
    </FieldShell>
  )
}
