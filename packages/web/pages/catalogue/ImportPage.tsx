import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type CatalogueImportReport, catalogue, type ImportKind } from '@zhiheng/contract/catalogue'
import { Button, Form, Progress, Select } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { upload } from '../../api/upload.ts'
import { saveText } from '../../parts/csv.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Loaded } from '../../parts/Loaded.tsx'
import { PageHeader } from '../../parts/PageHeader.tsx'
import { ProblemAlert } from '../../parts/ProblemAlert.tsx'
import { useSearch } from '../../parts/use-search.ts'
import { ImportHistory } from './ImportHistory.tsx'
import { ImportReport } from './ImportReport.tsx'
import { catalogueKey, useColumns, useOverview } from './queries.ts'
import { importKindWords } from './words.ts'
import './catalogue.css'

const kinds = Object.keys(importKindWords) as ImportKind[]

function ColumnHelp({ kind }: { kind: ImportKind }) {
  const { data } = useColumns()
  const columns = data?.find((one) => one.kind === kind)?.columns
  if (!columns) return null
  const blank = `\uFEFF${columns.map(({ name }) => name).join(',')}\r\n`
  const need: Readonly<Record<string, string>> = {
    cell: '必填',
    column: '列须有，可空',
    optional: '可以没有',
  }
  return (
    <details className="zh-details">
      <summary>
        {importKindWords[kind]}文件的列（{columns.length}）
      </summary>
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">列名</th>
            <th scope="col">中文列名</th>
            <th scope="col">要求</th>
            <th scope="col">可填的值</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column.name}>
              <td data-label="列名">{column.name}</td>
              <td data-label="中文列名">{column.label}</td>
              <td data-label="要求">{need[column.need] ?? column.need}</td>
              <td data-label="可填的值">{column.values.join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button className="zh-cat-below" onClick={() => saveText(`${importKindWords[kind]}.csv`, blank)}>
        下载列名（空白表）
      </Button>
    </details>
  )
}

/** What one check or import was asked to do; the report belongs to exactly this file. */
type Order = { readonly kind: ImportKind; readonly file: File; readonly mode: 'check' | 'import' }

function useImport() {
  const client = useQueryClient()
  const [sent, setSent] = useState<number | null>(null)
  const mutation = useMutation<CatalogueImportReport, Error, Order>({
    mutationFn: ({ kind, file, mode }) => {
      setSent(0)
      return upload(catalogue.import, file, { fields: { kind, mode }, onProgress: setSent })
    },
    onSettled: () => setSent(null),
    onSuccess: ({ outcome }) => {
      if (outcome === 'imported') return client.invalidateQueries({ queryKey: catalogueKey })
    },
  })
  return { ...mutation, sent }
}

function ImportForm() {
  const search = useSearch()
  const asked = kinds.find((kind) => kind === search.get('kind')) ?? 'laws'
  const [file, setFile] = useState<File | null>(null)
  const picker = useRef<HTMLInputElement>(null)
  const { mutate, data: report, error, isPending, sent, variables, reset } = useImport()
  const rows = report?.files[0]?.rowsRead ?? 0
  const mayImport = report?.outcome === 'checked' && variables?.file === file && variables?.kind === asked
  const choose = (chosen: File | null) => {
    setFile(chosen)
    reset()
  }
  return (
    <>
      <section className="zh-card">
        <Form layout="vertical" className="zh-narrow">
          <Form.Item label="导入哪一类" htmlFor="import-kind">
            <Select
              id="import-kind"
              value={asked}
              options={kinds.map((value) => ({ value, label: importKindWords[value] }))}
              onChange={(kind) => {
                search.set({ kind })
                reset()
              }}
            />
          </Form.Item>
          <Form.Item
            label="文件"
            htmlFor="import-file"
            extra="CSV（UTF-8 或 GB18030）或 XLSX 的第一张表，不超过 20 MB。"
          >
            <div className="zh-row">
              <Button onClick={() => picker.current?.click()}>选择文件</Button>
              <span>{file ? file.name : '还没有选择'}</span>
            </div>
            <input
              ref={picker}
              id="import-file"
              type="file"
              className="zh-cat-file"
              tabIndex={-1}
              accept=".csv,.txt,.xlsx"
              onChange={(event) => choose(event.target.files?.[0] ?? null)}
            />
          </Form.Item>
          <div className="zh-row">
            <Button
              type={mayImport ? 'default' : 'primary'}
              disabled={!file}
              loading={isPending && variables?.mode === 'check'}
              onClick={() => file && mutate({ kind: asked, file, mode: 'check' })}
            >
              检查文件
            </Button>
            {mayImport && file && (
              <Button
                type="primary"
                loading={isPending}
                onClick={() => mutate({ kind: asked, file, mode: 'import' })}
              >
                导入这 {rows} 行
              </Button>
            )}
          </div>
          <p className="zh-note zh-cat-below">
            先检查，再导入。有一行不合格即全部不导入；文件中没有的条目保持不变；有效期起较晚的行另立新版本，旧版本止于前一日。
          </p>
          {sent !== null && <Progress percent={Math.round(sent * 100)} aria-label="上传进度" />}
        </Form>
        <ColumnHelp kind={asked} />
      </section>
      <ProblemAlert error={error} />
      {report && <ImportReport report={report} />}
    </>
  )
}

/** 导入执法依据: check, read what is wrong, mend, import; for the administrator. */
export function ImportPage() {
  const overview = useOverview()
  return (
    <div className="zh-page">
      <p className="zh-no-print">
        <Link to="/catalogue">执法依据</Link>
      </p>
      <PageHeader title="导入执法依据" />
      <Loaded query={overview}>
        {({ mayImport }) =>
          mayImport ? (
            <>
              <ImportForm />
              <ImportHistory />
            </>
          ) : (
            <EmptyState
              title="执法依据全市通用，由市级系统管理员导入"
              hint="请将文件交市政府或者市司法局的系统管理员，或者切换到相应的岗位。"
            />
          )
        }
      </Loaded>
    </div>
  )
}
