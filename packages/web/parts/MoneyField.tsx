import { capitalMoney, formatMoney, parseYuan } from '@zhiheng/law'
import { Input } from 'antd'
import { useState } from 'react'

const typedFrom = (fen: number | null | undefined) =>
  fen === null || fen === undefined ? '' : formatMoney(fen).slice(1).replace(/\.00$/, '')

/**
 * Money as people type it, in yuan; value and change are integer 分 or null. The capitals stand beneath, so that a
 * slipped digit is seen before it is on paper. A sum that cannot be read is null and says why.
 */
export function MoneyField({
  value,
  onChange,
  id,
  disabled = false,
  placeholder = '例如 3000 或 3,000.50',
  'aria-label': ariaLabel,
}: {
  value?: number | null
  onChange?: (fen: number | null) => void
  id?: string
  disabled?: boolean
  placeholder?: string
  'aria-label'?: string
}) {
  const [typed, setTyped] = useState(typedFrom(value))
  const parsed = parseYuan(typed)
  const own = typed.trim() === '' ? null : parsed.ok ? parsed.fen : null
  // Set from outside (a draft, a proposal): the text follows. While a sum cannot be read the text stays to be mended.
  const [known, setKnown] = useState(value)
  if (value !== known) {
    setKnown(value)
    if ((value ?? null) !== own) setTyped(typedFrom(value))
  }
  const fault = typed.trim() !== '' && !parsed.ok ? parsed.reason : null
  const noteId = id ? `${id}-note` : undefined
  return (
    <div className="zh-money-field">
      <Input
        {...(id ? { id } : {})}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          const next = parseYuan(target.value)
          onChange?.(next.ok ? next.fen : null)
        }}
        onBlur={() => parsed.ok && setTyped(typedFrom(parsed.fen))}
        prefix="¥"
        suffix="元"
        inputMode="decimal"
        autoComplete="off"
        disabled={disabled}
        placeholder={placeholder}
        {...(fault ? { status: 'error' as const } : {})}
        aria-label={ariaLabel}
        aria-describedby={noteId}
        aria-invalid={fault !== null}
      />
      <div id={noteId} className={fault ? 'zh-field-fault' : 'zh-note'} aria-live="polite">
        {fault ?? (parsed.ok ? capitalMoney(parsed.fen) : '')}
      </div>
    </div>
  )
}
