import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import { registerClueRoute } from '@zhiheng/contract/cases/routes'
import { citizenLimitFen, formatMoney, organisationLimitFen } from '@zhiheng/law'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { call } from '../../api/call.ts'
import { newId } from '../../api/new-id.ts'
import { useToday } from '../../api/session.ts'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { ClueAttachments } from '../clues/ClueAttachments.tsx'
import { NumberSource } from '../numbers/NumberSource.tsx'
import { useField } from './field-context.ts'

type Attachments = ActionInput<'registerClue'>['attachments']

/**
 * 当场处罚, its beginning: where and what, which become the clue. The decision itself is the next page, one act of the judge
 * (《行政处罚法》第五十一条、第五十二条).
 */
export function FieldSummaryPage() {
  const { confirmed } = useField()
  const today = useToday()
  const navigate = useNavigate()
  const client = useQueryClient()
  // The page gives the case its id and its time: sent twice over a bad line, it is the same and registered once.
  const [caseId] = useState(newId)
  const [receivedAt] = useState(() => new Date().toISOString())
  const [place, setPlace] = useState('')
  const [content, setContent] = useState('')
  const [attachments, setAttachments] = useState<Attachments>([])
  const begin = useMutation({
    mutationFn: () =>
      call(registerClueRoute, {
        body: {
          caseId,
          input: {
            source: 'patrol',
            receivedAt,
            foundOn: today,
            reporter: null,
            externalNumber: null,
            areaCode: null,
            suspect: null,
            place: place.trim(),
            content: content.trim(),
            opinion: '巡查中当场发现，拟适用简易程序当场作出处罚决定。',
            attachments: [...attachments],
          },
        },
      }),
    onSuccess: async () => {
      for (const key of ['cases', 'inbox', 'field']) void client.invalidateQueries({ queryKey: [key] })
      await navigate(`/cases/${caseId}/do/decideSummary?from=field`)
    },
  })
  const ready = confirmed && place.trim() !== '' && content.trim() !== ''
  return (
    <div className="zh-page zh-street-page">
      <PageHeader
        title="当场处罚"
        note="违法事实确凿、有法定依据的警告或者小额罚款（《行政处罚法》第五十一条）"
      />
      <p className="zh-note">
        罚款：公民{formatMoney(citizenLimitFen)}以下，单位{formatMoney(organisationLimitFen)}
        以下。由两名执法人员当场作出。
      </p>
      {confirmed && <NumberSource to="/field/numbers" />}
      <div className="zh-field">
        <label className="zh-field-name" htmlFor="summary-place">
          发生地点
        </label>
        <Input
          id="summary-place"
          value={place}
          maxLength={200}
          placeholder="区、路、号，写到能再找到的程度"
          onChange={({ target }) => setPlace(target.value)}
        />
      </div>
      <div className="zh-field">
        <label className="zh-field-name" htmlFor="summary-facts">
          违法事实
        </label>
        <Input.TextArea
          id="summary-facts"
          value={content}
          maxLength={20_000}
          autoSize={{ minRows: 3, maxRows: 10 }}
          onChange={({ target }) => setContent(target.value)}
        />
      </div>
      <fieldset className="zh-field">
        <legend className="zh-field-name">
          现场照片<span className="zh-optional">（选填）</span>
        </legend>
        <ClueAttachments
          id="summary-photos"
          value={attachments}
          onChange={(files) => setAttachments([...files])}
        />
      </fieldset>
      {!confirmed && <p className="zh-note">现在没有网络，不能当场编号。可以先用“随手取证”固定情况。</p>}
      <ProblemAlert error={begin.error} />
      <div className="zh-form-foot">
        <Button
          type="primary"
          size="large"
          block
          disabled={!ready}
          loading={begin.isPending}
          onClick={() => begin.mutate()}
        >
          登记并填写当场处罚决定
        </Button>
      </div>
      <p className="zh-note">登记后生成《案件来源登记表》；不宜当场处罚的，可以返回案件按普通程序办理。</p>
    </div>
  )
}
