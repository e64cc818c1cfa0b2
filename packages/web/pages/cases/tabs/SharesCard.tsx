import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { type CaseShareView, caseShares, sharePurposeNames } from '@zhiheng/contract/case-shares'
import type { CaseView } from '@zhiheng/contract/cases/views'
import { formatChineseInstant } from '@zhiheng/law'
import { App, Button, Form, Radio } from 'antd'
import { useState } from 'react'
import { call } from '../../../api/call.ts'
import { useToday } from '../../../api/session.ts'
import { EmptyState } from '../../../parts/EmptyState.tsx'
import { Loaded } from '../../../parts/Loaded.tsx'
import { ActForm } from '../../organisation/ActForm.tsx'
import { DayField, ReasonField, TextField, UnitField } from '../../organisation/fields.tsx'
import { useUnits } from '../../organisation/queries.ts'
import { StandingTag } from '../../organisation/StandingTag.tsx'
import { span } from '../../organisation/words.ts'
import '../../organisation/organisation.css'

const sharesQuery = (caseId: string) =>
  queryOptions({
    queryKey: ['case-shares', caseId],
    queryFn: () => call(caseShares.find, { params: { caseId } }),
  })

type Given = {
  unitId: number
  purpose: keyof typeof sharePurposeNames
  basis: string
  validFrom: string
  validUntil: string
}

const purposes = Object.entries(sharePurposeNames).map(([value, label]) => ({ value, label }))
const fields = {
  unitId: '接收单位',
  purpose: '目的',
  basis: '依据',
  validFrom: '起始日',
  validUntil: '截止日',
  reason: '事由',
}

function ShareForm({ caseId, onDone }: { caseId: string; onDone: () => void }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const today = useToday()
  const { data } = useUnits()
  const nameOf = (unitId: number) => data?.units.find((unit) => unit.unitId === unitId)?.name ?? ''
  return (
    <ActForm<Given>
      name="share"
      act="共享本案"
      initial={{ purpose: 'assistance', validFrom: today }}
      fields={fields}
      consequence={({ unitId, validFrom, validUntil }) =>
        `${span(validFrom, validUntil)}，${nameOf(unitId)}的人员可以查阅本案的全部内容，每次查阅都有记录；不能办理，也不能转给他人。`
      }
      record={({ unitId, basis, validFrom, validUntil }) =>
        `共享案件给${nameOf(unitId)}查阅，${span(validFrom, validUntil)}。依据：${basis}`
      }
      send={async (body) => {
        await call(caseShares.share, { params: { caseId }, body })
        await client.invalidateQueries({ queryKey: ['case-shares', caseId] })
        void message.success('已共享')
        onDone()
      }}
      onCancel={onDone}
    >
      <UnitField label="接收单位" />
      <Form.Item name="purpose" label="目的">
        <Radio.Group options={purposes} />
      </Form.Item>
      <TextField name="basis" label="依据" max={200} extra="来函的名称和文号，或者有关条文。" />
      <DayField name="validFrom" label="起始日" min={today} />
      <DayField name="validUntil" label="截止日" min={today} extra="当日仍可查阅，次日起自动看不见。" />
    </ActForm>
  )
}

type Ending = { caseId: string; share: CaseShareView; onDone: () => void }

function EndForm({ caseId, share: { shareId, unitName }, onDone }: Ending) {
  const client = useQueryClient()
  const { message } = App.useApp()
  return (
    <ActForm<{ reason: string }>
      name={`end-${shareId}`}
      act="终止共享"
      grave
      fields={fields}
      consequence={() => `${unitName}的人员即刻起看不见本案；此前的查阅记录保留。`}
      record={({ reason }) => `终止向${unitName}共享案件。事由：${reason}`}
      send={async (body) => {
        await call(caseShares.end, { params: { caseId, shareId }, body })
        await client.invalidateQueries({ queryKey: ['case-shares', caseId] })
        void message.success('共享已终止')
        onDone()
      }}
      onCancel={onDone}
    >
      <ReasonField />
    </ActForm>
  )
}

const standings = {
  current: { word: '共享中', color: 'success' },
  pending: { word: '尚未开始' },
  ended: { word: '已到期' },
} as const

function ShareLine({ share }: { share: CaseShareView }) {
  const { unitName, purpose, basis, validFrom, validUntil, standing } = share
  const tag = share.endedAt ? { word: '已终止' } : standings[standing as keyof typeof standings]
  return (
    <div>
      <strong>{unitName}</strong> <StandingTag standing={tag} />
      <div>
        {sharePurposeNames[purpose]} · {basis}
      </div>
      <div className="zh-note">
        {span(validFrom, validUntil)}；{share.grantedBy} {formatChineseInstant(share.grantedAt)}共享
        {share.endedAt &&
          `；${share.endedBy} ${formatChineseInstant(share.endedAt)}终止，事由：${share.endReason}`}
      </div>
    </div>
  )
}

/** 共享给其他单位: who of another unit may read this case, for what and until when. They read, they never act. */
export function SharesCard({ view }: { view: CaseView }) {
  const { caseId } = view.state
  const query = useQuery(sharesQuery(caseId))
  const [doing, setDoing] = useState<string | null>(null)
  const stop = () => setDoing(null)
  return (
    <section className="zh-card zh-org" aria-labelledby="case-shares">
      <h2 id="case-shares">共享给其他单位</h2>
      <Loaded query={query} rows={2}>
        {({ shares, mayShare }) => (
          <>
            {shares.length === 0 && doing !== 'share' && (
              <EmptyState
                small
                title="没有共享给其他单位"
                hint={
                  mayShare
                    ? '移送、协助调查、联合检查，或者同一行为涉及多部规范的，可以共享给有关单位查阅。'
                    : '由办案单位的承办机构负责人、分管负责人或者主要负责人决定。'
                }
              />
            )}
            <ul className="zh-org-list">
              {shares.map((share) => (
                <li key={share.shareId}>
                  <ShareLine share={share} />
                  {mayShare && share.standing !== 'ended' && doing === null && (
                    <Button size="small" danger onClick={() => setDoing(share.shareId)}>
                      终止共享
                    </Button>
                  )}
                  {doing === share.shareId && (
                    <div className="zh-org-inline">
                      <EndForm caseId={caseId} share={share} onDone={stop} />
                    </div>
                  )}
                </li>
              ))}
            </ul>
            {doing === 'share' && <ShareForm caseId={caseId} onDone={stop} />}
            {mayShare && doing === null && <Button onClick={() => setDoing('share')}>共享给其他单位</Button>}
          </>
        )}
      </Loaded>
    </section>
  )
}
