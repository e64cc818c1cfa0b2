import { Alert, Button, Checkbox } from 'antd'
import { useState } from 'react'

/** Shown once. The person says that they have them before they go. */
export function RecoveryCodes({ codes, onPutAway }: { codes: readonly string[]; onPutAway: () => void }) {
  const [kept, setKept] = useState(false)
  return (
    <>
      <Alert
        role="alert"
        type="warning"
        showIcon
        title="请现在抄录或打印恢复码，离开后不再显示。"
        description="手机丢失时，每个恢复码可代替一次动态口令。请与手机分开存放。"
      />
      <ol className="zh-recovery-codes" aria-label="恢复码">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div className="zh-row zh-no-print">
        <Button onClick={() => window.print()}>打印</Button>
        <Checkbox checked={kept} onChange={({ target }) => setKept(target.checked)}>
          我已妥善保存
        </Checkbox>
        <Button type="primary" disabled={!kept} onClick={onPutAway}>
          完成
        </Button>
      </div>
    </>
  )
}
