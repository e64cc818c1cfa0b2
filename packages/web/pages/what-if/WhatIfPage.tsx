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

type Kind = 'items' | 'standard'
type Draft = { readonly rules: Rules } | { readonly kind: Kind; readonly file: File }

/** 规则草案与推演: other numbers, other items or another standard tried on every case of the city; nothing is changed by it. */
export function WhatIfPage() {
  const query = useQuery({ queryKey: ['city-rules'], queryFn: () => call(findCityRules) })
  const trial = useMutation<TrialResult, Error, Draft>({
    mutationFn: (draft) =>
      'rules' in draft
        ? call(whatIfRoutes.rules, { body: { rules: draft.rules } })
        : upload(whatIfRoutes[draft.kind], draft.file),
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
            {fileDrafts.map((one) => (
              <FileDraft key={one.kind} {...one} busy={trial.isPending} onTry={trial.mutate} />
            ))}
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

const fileDrafts = [
  {
    kind: 'items',
    title: '处罚事项草案',
    note: '法律、条文修改后的处罚事项文件（CSV 或 XLSX），与“导入执法依据”的格式相同，只写有变动的事项。',
  },
  {
    kind: 'standard',
    title: '裁量基准草案',
    note: '修改后的裁量基准文件（CSV 或 XLSX），与“导入执法依据”的格式相同，只写有变动的档次；按案件认定的情节重新推荐档次。',
  },
] as const

type FileDraftProps = (typeof fileDrafts)[number] & { busy: boolean; onTry: (draft: Draft) => void }

/** Changed items or a changed standard as a file, the same that would be imported. */
function FileDraft({ kind, title, note, busy, onTry }: FileDraftProps) {
  const [file, setFile] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  return (
    <section className="zh-card" aria-labelledby={`draft-${kind}`}>
      <h2 id={`draft-${kind}`}>{title}</h2>
      <p className="zh-note">{note}</p>
      <div className="zh-row">
        <Button onClick={() => picker.current?.click()}>选择文件</Button>
        <span>{file ? file.name : '还没有选择'}</span>
        <Button type="primary" disabled={!file} loading={busy} onClick={() => file && onTry({ kind, file })}>
          推演
        </Button>
      </div>
      <input
        ref={picker}
        type="file"
        hidden
        aria-label={`${title}文件`}
        accept=".csv,.xlsx"
        onChange={(event) => setFile(event.target.files?.[0] ?? null)}
      />
    </section>
  )
}
