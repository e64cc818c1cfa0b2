import { useQuery } from '@tanstack/react-query'
import { type PaperSignature, paperSignatureRoute } from '@zhiheng/contract/cases/paper-signature'
import { beijingDay, formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { call } from '../../../api/call.ts'
import { Loaded } from '../../../parts/Loaded.tsx'
import { Terms } from '../Terms.tsx'

/** 验签: what any reader would find in the signed file, checked anew each time the paper is opened. */
export function SignatureCard({ caseId, paperId }: { caseId: string; paperId: string }) {
  const query = useQuery({
    queryKey: ['paper-signature', caseId, paperId],
    queryFn: () => call(paperSignatureRoute, { params: { caseId, paperId } }),
    staleTime: 0,
  })
  return (
    <section aria-label="电子签名" className="zh-signature">
      <h3>电子签名</h3>
      <Loaded query={query} rows={2}>
        {(found) => <Found found={found} />}
      </Loaded>
    </section>
  )
}

function Found({ found }: { found: PaperSignature }) {
  const { signed, sealed, demonstration } = found
  return (
    <>
      <p>
        <span
          className={`zh-paper-mark ${found.status === 'valid' ? 'zh-paper-good' : found.status === 'invalid' ? 'zh-paper-bad' : ''}`}
        >
          {verdicts[found.status]}
        </span>{' '}
        {sealed && `${sealed.by}于${formatChineseInstant(sealed.at)}用印。`}
        {reasonOf(found)}
      </p>
      {signed && (
        <details>
          <summary>证书和校验值</summary>
          <Terms
            rows={[
              ['签名时间', formatChineseInstant(signed.at)],
              ['签署人证书', signed.subject],
              ['签发机构', signed.issuer],
              ['信任', trustOf(signed.byAuthority, demonstration)],
              ['证书有效期至', signed.notAfter && formatChineseDate(beijingDay(signed.notAfter))],
              ['用印正本 SHA-256', <Digest key="issued" hex={sealed?.sha256 ?? ''} />],
              ['签名文件 SHA-256', <Digest key="signed" hex={signed.sha256} />],
              ['正本 SM3', <Digest key="sm3" hex={signed.sm3} />],
              ['SM2 签名', sm2Words[String(signed.sm2Valid)]],
            ]}
          />
        </details>
      )}
    </>
  )
}

const Digest = ({ hex }: { hex: string }) => <span className="zh-digest">{hex}</span>

const verdicts: Record<PaperSignature['status'], string> = {
  unsealed: '未用印',
  notConfigured: '未作电子签名',
  pending: '未作电子签名',
  certificateFault: '未作电子签名',
  valid: '签名有效',
  invalid: '签名无效',
}
const sm2Words: Record<string, string> = { true: '有效', false: '无效', null: '未配置 SM2 密钥' }

const trustOf = (byAuthority: boolean, demonstration: boolean): string =>
  demonstration
    ? byAuthority
      ? '示范机构签发，仅供演示，不具有法律效力'
      : '不是本系统的示范机构签发'
    : '由本市配置的证书签署；签发机构是否可信，由阅读者的软件判断'

function reasonOf({ status, signed }: PaperSignature): string {
  if (status === 'notConfigured') return '本市没有配置电子签名证书：打印后加盖印章，扫描回传。'
  if (status === 'certificateFault')
    return '电子签名证书已经到期、尚未生效或者读不到，恢复以前不作电子签名：打印后加盖印章，扫描回传；请系统管理员查看服务器的记录。'
  if (status === 'pending') return '签名文件尚未生成，或者用印在配置证书之前：以打印盖章的为准。'
  if (status !== 'invalid' || !signed) return ''
  if (!signed.digestMatches) return '文件内容与签名时的摘要不一致，已被改动。'
  if (!signed.holdsIssued) return '文件中不是用印时的正本。'
  if (!signed.wholeFile) return '签名没有覆盖整个文件。'
  return signed.sm2Valid === false ? 'SM2 签名与正本不符。' : '签名本身不能验证。'
}
