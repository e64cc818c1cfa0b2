import { Link } from 'react-router'
import { useField } from './field-context.ts'

/** 已存本机/已同步: one plain line at the head of a page. */
export function UnsentLine() {
  const { captures, forms, unsent } = useField().outbox
  const refused = captures.filter(({ standing }) => standing === 'refused').length
  if (unsent === 0)
    return (
      <p className="zh-street-line zh-street-synced" role="status">
        ✓ 全部已上传
      </p>
    )
  const words = [
    captures.length > 0 && `取证 ${captures.length} 份`,
    forms.length > 0 && `表单草稿 ${forms.length} 份`,
  ].filter(Boolean)
  return (
    <p className={`zh-street-line ${refused > 0 ? 'zh-street-refused' : 'zh-street-kept'}`} role="status">
      <span>
        ● 只在本机：{words.join('，')}
        {refused > 0 && `，其中 ${refused} 份被退回`}
      </span>
      <Link to="/field/unsent">查看</Link>
    </p>
  )
}
