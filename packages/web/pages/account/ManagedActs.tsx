import type { AccountRow } from '@zhiheng/contract/identity'
import { Button, Popconfirm } from 'antd'
import type { AccountChange } from './ManagedAccount.tsx'

type Given = {
  account: AccountRow
  busy: boolean
  onReset: () => void
  onChange: (change: AccountChange) => void
  onResetTotp: () => void
}

/** Each act names what follows before it is done. */
export function ManagedActs({ account, busy, onReset, onChange, onResetTotp }: Given) {
  const { name, disabled, lockedUntil, totpOn, totpRequired } = account
  return (
    <div className="zh-row zh-managed-acts">
      <Act
        act="重置密码"
        follows={`${name}在全部设备上退出，凭一次性临时密码登录后须修改。`}
        busy={busy}
        onAct={onReset}
      />
      {lockedUntil && (
        <Act
          act="解除锁定"
          follows={`${name}可以立即重新登录。`}
          busy={busy}
          onAct={() => onChange({ unlock: true })}
        />
      )}
      {totpOn && (
        <Act
          act="解除动态口令"
          follows={`${name}在全部设备上退出，此后登录不再问动态口令，恢复码作废。请先核实本人身份。`}
          busy={busy}
          onAct={onResetTotp}
        />
      )}
      {totpRequired ? (
        <Act
          act="不再要求动态口令"
          follows={`${name}可以自行停用动态口令。`}
          busy={busy}
          onAct={() => onChange({ totpRequired: false })}
        />
      ) : (
        <Act
          act="要求动态口令"
          follows={totpOn ? `${name}不能自行停用动态口令。` : `${name}启用动态口令以前不能办理业务。`}
          busy={busy}
          onAct={() => onChange({ totpRequired: true })}
        />
      )}
      {disabled ? (
        <Act
          act="启用账号"
          follows={`${name}可以重新登录。`}
          busy={busy}
          onAct={() => onChange({ disabled: false })}
        />
      ) : (
        <Act
          act="停用账号"
          follows={`${name}立即在全部设备上退出，不能登录；任职和已有记录不变。`}
          busy={busy}
          danger
          onAct={() => onChange({ disabled: true })}
        />
      )}
    </div>
  )
}

type ActGiven = { act: string; follows: string; busy: boolean; danger?: boolean; onAct: () => void }

function Act({ act, follows, busy, danger = false, onAct }: ActGiven) {
  return (
    <Popconfirm title={act} description={follows} okText={act} cancelText="不办了" onConfirm={onAct}>
      <Button danger={danger} disabled={busy}>
        {act}
      </Button>
    </Popconfirm>
  )
}
