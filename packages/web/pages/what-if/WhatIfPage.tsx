import { useMutation, useQuery } from '@tanstack/react-query'
import { findCityRules } from '@zhiheng/contract/city-rules'
import { type TrialResult, whatIfRoutes } from '@zhiheng/contract/what-if'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { call } from '../../api/call.ts'
import { upload } from '../../api/upload.ts'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import type { Rules } from './draft.ts'
import { RulesDraft } from './RulesDraft.tsx'
import { TrialReport } from './TrialReport.tsx'
import './what-if.css'

type Draft = { readonly rules: Rules } | { readonly file: File }

/** 规则草案与推演: other numbers or other items tried on every case of the city; nothing is changed by it. */
export function WhatIfPage() {
  const query = useQuery({ queryKey: ['city-rules'], queryFn: () => call(findCityRules) })
  const trial = useMutation<TrialResult, Error, Draft>({
    mutationFn: (draft) =>
      'rules' in draft
        ? call(whatIfRoutes.rules, { body: { rules: draft.rules } })
        : upload(whatIfRoutes.items, draft.file),
  })
  return (
    <div className="zh-page">
      <PageHeader
        title="规则草案与推演"
        note="把草案放到全市现有的每一件案件上重算：谁应当告知听证，谁的期限会届满，谁的罚款不再在幅度以内，哪个单位不再有权。推演只读，不改动任何数据。"
      />
      <Loaded query={query} rows={10}>
        {({ inForce }) => (
          <>
            <section className="zh-card" aria-labelledby="draft-rules">
              <h2 id="draft-rules">城市规则草案</h2>
              <RulesDraft
                rules={inForce.rules}
                busy={trial.isPending}
                onTry={(rules) => trial.mutate({ rules })}
              />
            </section>
            <ItemsDraft busy={trial.isPending} onTry={(file) => trial.mutate({ file })} />
            <div aria-live="polite">
              {trial.error && <ProblemAlert error={trial.error} />}
              {trial.data && <TrialReport key={trial.submittedAt} result={trial.data} />}
            </div>
          </>
        )}
      </Loaded>
    </div>
  )
}

/** A changed law or item as a file, the same that would be imported. */
function ItemsDraft({ busy, onTry }: { busy: boolean; onTry: (file: File) => void }) {
  const [file, setFile] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <section className="zh-card" aria-labelledby="draft-items">
      <h2 id="draft-items">处罚事项草案</h2>
      <p className="zh-note">
        法律、条文修改后的处罚事项文件（CSV 或 XLSX），与“导入执法依据”的格式相同，只写有变动的事项。
      </p>
      <div className="zh-row">
        <Button onClick={() => picker.current?.click()}>选择文件</Button>
        <span>{file ? file.name : '还没有选择'}</span>
        <Button type="primary" disabled={!file} loading={busy} onClick={() => file && onTry(file)}>
          推演
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label="处罚事项草案文件"
        accept=".csv,.xlsx"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
    </section>
  )
}
