import { useQuery } from '@tanstack/react-query'
import { type ClueSource, clueSources, ordinaryActions } from '@zhiheng/law'
import { Input, Radio, Select } from 'antd'
import type { Aim } from '../../outbox/kept.ts'
import { useField } from './field-context.ts'
import { fieldDayQuery } from './queries.ts'

/** What an officer finds himself; what comes with a number from elsewhere is registered at the desk. */
const sources: readonly ClueSource[] = ['patrol', 'jointCheck', 'community', 'monitor', 'surrender']

/** 归类: later, a new clue, or evidence of one of my cases. */
export function AimFields({
  aim,
  disabled,
  onChange,
}: {
  aim: Aim | null
  disabled: boolean
  onChange: (aim: Aim | null) => void
}) {
  const choose = (kind: 'later' | Aim['kind']) => {
    if (kind === 'later') onChange(null)
    else if (kind === 'clue') onChange({ kind, source: 'patrol', suspect: '', opinion: '请派员核查。' })
    else onChange({ kind, caseId: '', title: '', revision: 1 })
  }
  return (
    <fieldset className="zh-field zh-street-aim">
      <legend className="zh-field-name">归类</legend>
      <Radio.Group
        name="capture-aim"
        className="zh-choices"
        value={aim?.kind ?? 'later'}
        disabled={disabled}
        onChange={({ target }) => choose(target.value)}
      >
        <Radio value="later">以后再归类</Radio>
        <Radio value="clue">登记为新线索</Radio>
        <Radio value="evidence">作为我承办案件的证据</Radio>
      </Radio.Group>
      {aim?.kind === 'clue' && <ClueFields {...{ aim, disabled, onChange }} />}
      {aim?.kind === 'evidence' && <CaseField {...{ aim, disabled, onChange }} />}
    </fieldset>
  )
}

type FieldsProps<K extends Aim['kind']> = {
  aim: Extract<Aim, { kind: K }>
  disabled: boolean
  onChange: (aim: Aim) => void
}

function ClueFields({ aim, disabled, onChange }: FieldsProps<'clue'>) {
  return (
    <>
      <label className="zh-field-name" htmlFor="capture-source">
        线索来源
      </label>
      <Select
        id="capture-source"
        value={aim.source}
        disabled={disabled}
        options={sources.map((value) => ({ value, label: clueSources[value] }))}
        onChange={(source) => onChange({ ...aim, source })}
      />
      <label className="zh-field-name" htmlFor="capture-suspect">
        涉嫌违法的人<span className="zh-optional">（选填）</span>
      </label>
      <Input
        id="capture-suspect"
        value={aim.suspect}
        disabled={disabled}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => onChange({ ...aim, suspect: target.value })}
      />
      <label className="zh-field-name" htmlFor="capture-opinion">
        初步处理意见
      </label>
      <Input.TextArea
        id="capture-opinion"
        value={aim.opinion}
        disabled={disabled}
        maxLength={2000}
        autoSize={{ minRows: 2, maxRows: 6 }}
        onChange={({ target }) => onChange({ ...aim, opinion: target.value })}
      />
    </>
  )
}

/** My cases in which photos may be put on file at their stage; the judge is asked when it is sent. */
function CaseField({ aim, disabled, onChange }: FieldsProps<'evidence'>) {
  const { confirmed } = useField()
  const { data, error } = useQuery({ ...fieldDayQuery, enabled: confirmed && !disabled })
  const fitting = (data?.rows ?? []).filter(
    ({ mine, stage }) => mine && (ordinaryActions.addPhotos.from as readonly string[]).includes(stage),
  )
  const options = fitting.map((row) => ({
    value: row.caseId,
    label: `${row.partyName ?? '当事人尚未查明'} · ${row.cause ?? '线索'}${row.caseNumber ? ` ${row.caseNumber}` : ''}`,
  }))
  const known = options.some(({ value }) => value === aim.caseId)
  const chosen = aim.caseId && !known ? [{ value: aim.caseId, label: aim.title || '已选定的案件' }] : []
  return (
    <>
      <label className="zh-field-name" htmlFor="capture-case">
        案件
      </label>
      <Select
        id="capture-case"
        value={aim.caseId || null}
        disabled={disabled}
        placeholder="选择案件"
        options={[...chosen, ...options]}
        onChange={(caseId: string) => {
          const row = fitting.find((one) => one.caseId === caseId)
          const label = options.find(({ value }) => value === caseId)?.label ?? ''
          onChange({ ...aim, caseId, title: label, revision: row?.revision ?? 1 })
        }}
      />
      <p className="zh-note">
        {!confirmed || error
          ? '没有网络，看不到案件。可以先存在本机，恢复网络后再选。'
          : '照片、录音、录像作为“现场照片、视听资料”入卷，说明即证明对象。只列出处于调查取证的本人案件。'}
      </p>
    </>
  )
}
