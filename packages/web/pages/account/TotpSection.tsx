import { useQueryClient } from '@tanstack/react-query'
import { identity, type Me } from '@zhiheng/contract/identity'
import { App, Button } from 'antd'
import { useState } from 'react'
import { call } from '../../api/call.ts'
import { sessionKey } from '../../api/session.ts'
import { BothFactorsForm } from './BothFactorsForm.tsx'
import { EnrolTotp } from './EnrolTotp.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'

/** 动态口令: a second proof at sign-in, from an authenticator on the phone. */
export function TotpSection({ me }: { me: Me }) {
  const client = useQueryClient()
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  // The session is read again only when the codes were put away, or this section would vanish with them.
  const putAway = async () => {
    setCodes(null)
    await client.invalidateQueries({ queryKey: sessionKey })
    await client.invalidateQueries({ queryKey: ['account'] })
  }
  return (
    <section className="zh-card" aria-labelledby="my-totp">
      <h2 id="my-totp">动态口令</h2>
      {codes ? (
        <RecoveryCodes codes={codes} onPutAway={() => void putAway()} />
      ) : me.totpOn ? (
        <TotpOn me={me} onCodes={setCodes} />
      ) : (
        <EnrolTotp onCodes={setCodes} />
      )}
    </section>
  )
}

function TotpOn({ me, onCodes }: { me: Me; onCodes: (codes: readonly string[]) => void }) {
  const { message } = App.useApp()
  const client = useQueryClient()
  const [asked, setAsked] = useState<'renew' | 'off' | null>(null)
  const switchedOff = async () => {
    void message.success('动态口令已停用')
    await client.invalidateQueries({ queryKey: sessionKey })
  }
  if (asked === 'renew')
    return (
      <BothFactorsForm
        action="重新生成恢复码，旧码作废"
        send={(body) => call(identity.renewRecoveryCodes, { body })}
        onDone={({ recoveryCodes }) => onCodes(recoveryCodes)}
        onCancel={() => setAsked(null)}
      />
    )
  if (asked === 'off')
    return (
      <BothFactorsForm
        action="停用动态口令"
        send={(body) => call(identity.switchOffTotp, { body })}
        onDone={() => void switchedOff()}
        onCancel={() => setAsked(null)}
      />
    )
  return (
    <>
      <p>
        已启用。还有 {me.recoveryCodesLeft} 个恢复码可用
        {me.recoveryCodesLeft <= 2 && '，请尽快重新生成'}。
      </p>
      <div className="zh-row">
        <Button onClick={() => setAsked('renew')}>重新生成恢复码</Button>
        <Button danger onClick={() => setAsked('off')}>
          停用动态口令
        </Button>
      </div>
    </>
  )
}
