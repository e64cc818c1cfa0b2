import type { Attachment } from '@zhiheng/law'
import { Button } from 'antd'
import { useEffect, useRef, useState } from 'react'
import SignaturePad from 'signature_pad'
import { FilesField } from './FilesField.tsx'
import { SendingRow } from './SendingRow.tsx'
import { useSending } from './use-sending.ts'

type Props = {
  id: string
  /** Whose: «当事人签名». It becomes the picture's name. */
  label: string
  value: Attachment | null
  onChange: (picture: Attachment | null) => void
}

/**
 * 屏幕签名: signed with a finger or a pen and sent as a picture. Who signed on paper brings a picture of the sheet.
 */
export function SignatureField({ id, label, value, onChange }: Props) {
  const [onPaper, setOnPaper] = useState(false)
  if (value || onPaper)
    return (
      <>
        <FilesField
          id={id}
          one
          choose="选择签名的图片"
          label={label}
          value={value ? [value] : []}
          onChange={(files) => onChange(files[0] ?? null)}
        />
        {!value && <Button onClick={() => setOnPaper(false)}>改在屏幕上签名</Button>}
      </>
    )
  return <Pad id={id} label={label} onSigned={onChange} onPaper={() => setOnPaper(true)} />
}

function Pad({
  id,
  label,
  onSigned,
  onPaper,
}: {
  id: string
  label: string
  onSigned: (picture: Attachment) => void
  onPaper: () => void
}) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const pad = useRef<SignaturePad | null>(null)
  const [drawn, setDrawn] = useState(false)
  const { rows, send, ...controls } = useSending((_, ref) => onSigned(ref))

  useEffect(() => {
    const sheet = canvas.current
    if (!sheet) return
    const one = new SignaturePad(sheet, { backgroundColor: '#fff', penColor: '#141414' })
    pad.current = one
    one.addEventListener('endStroke', () => setDrawn(true))
    // Turning the phone changes the sheet's size: the strokes are put on the new one as they were.
    const fit = () => {
      const strokes = one.toData()
      const ratio = Math.max(window.devicePixelRatio, 1)
      sheet.width = sheet.offsetWidth * ratio
      sheet.height = sheet.offsetHeight * ratio
      sheet.getContext('2d')?.scale(ratio, ratio)
      one.clear()
      one.fromData(strokes)
    }
    fit()
    window.addEventListener('resize', fit)
    return () => {
      window.removeEventListener('resize', fit)
      one.off()
    }
  }, [])

  const sign = () =>
    canvas.current?.toBlob((picture) => {
      if (picture) send([new File([picture], `${label}.png`, { type: 'image/png' })])
    }, 'image/png')
  const wipe = () => {
    pad.current?.clear()
    setDrawn(false)
  }
  return (
    <div className="zh-signature">
      <canvas ref={canvas} id={id} role="img" aria-label={`${label}：请在框内签名`} />
      <div className="zh-files-take">
        <Button
          type="primary"
          disabled={!drawn || rows.length > 0}
          aria-label={`${label}签好了`}
          onClick={sign}
        >
          签好了
        </Button>
        <Button disabled={!drawn} aria-label={`重写${label}`} onClick={wipe}>
          重写
        </Button>
        <Button type="link" aria-label={`${label}已在纸上签好，上传图片`} onClick={onPaper}>
          已在纸上签
        </Button>
      </div>
      <ul>
        {rows.map((row) => (
          <SendingRow key={row.key} row={row} {...controls} />
        ))}
      </ul>
    </div>
  )
}
