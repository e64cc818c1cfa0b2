import { useMutation, useQueryClient } from '@tanstack/react-query'
import { importCluesRoute } from '@zhiheng/contract/cases/routes'
import { Alert, Button, Progress } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { ProblemError } from '../../api/call.ts'
import { upload } from '../../api/upload.ts'
import { ConfirmAct } from '../../parts/ConfirmAct.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import './clues.css'

/** 导入 12345 工单: checked first, registered after; one bad row and nothing is registered. */
export function ImportCluesPage() {
  const client = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [part, setPart] = useState(0)
  const check = useMutation({
    mutationFn: (chosen: File) =>
      upload(importCluesRoute, chosen, { query: { dryRun: true }, onProgress: setPart }),
  })
  const register = useMutation({
    mutationFn: (chosen: File) => upload(importCluesRoute, chosen),
    onSuccess: () => {
      for (const key of ['cases', 'inbox']) void client.invalidateQueries({ queryKey: [key] })
    },
  })
  const choose = (chosen: File | undefined) => {
    if (!chosen) return
    setFile(chosen)
    register.reset()
    check.mutate(chosen)
  }
  const found = check.data
  const fresh = found && !found.problem ? found.rows - found.known : 0
  return (
    <>
      <PageHeader title="导入 12345 工单" actions={<Link to="/clues/new">逐条登记</Link>} />
      <div className="zh-form">
        <p>
          选择热线平台导出的 CSV 或者 XLSX
          文件。须有“工单编号、受理时间、诉求内容、发生地点”四列；“诉求人、联系电话、被反映人”可有可无。已登记过的工单按编号识别，不会重复。
        </p>
        <input
          ref={input}
          type="file"
          accept=".csv,.xlsx,text/csv"
          aria-label="工单文件"
          className="zh-hidden"
          tabIndex={-1}
          onChange={({ target }) => choose(target.files?.[0])}
        />
        <Button onClick={() => input.current?.click()} loading={check.isPending}>
          {file ? '换一个文件' : '选择文件'}
        </Button>
        {file && <span className="zh-note"> {file.name}</span>}
        {check.isPending && <Progress percent={Math.round(part * 100)} size="small" />}
        <ProblemAlert
          error={
            check.error ?? register.error ?? (found?.problem ? new ProblemError(found.problem, 422) : null)
          }
        />
        {found && !found.problem && !register.isSuccess && (
          <>
            <Alert
              type="success"
              showIcon
              message={`核对无误：共 ${found.rows} 件工单，其中 ${found.known} 件已经登记过，将登记 ${fresh} 件。`}
            />
            {fresh > 0 && file && (
              <ConfirmAct
                act={`登记 ${fresh} 件线索`}
                type="primary"
                consequence="每件工单登记为一条线索，由承办机构负责人指派核查。"
                record={`按文件“${file.name}”登记 ${fresh} 条线索`}
                onConfirm={() => register.mutateAsync(file)}
              />
            )}
          </>
        )}
        {register.data && (
          <Alert
            type="success"
            showIcon
            message={`已登记 ${register.data.registered} 条线索。`}
            action={<Link to="/cases?stage=CLUE&source=complaint">查看</Link>}
          />
        )}
      </div>
    </>
  )
}
