import { Button, Input } from 'antd'

type Props = {
  id: string
  describedBy?: string
  value: string
  onChange: (text: string) => void
  rows?: number
  /** 常用语: chosen, they fill the field; they can then be changed. */
  phrases?: readonly string[]
  'aria-label'?: string
}

/** Words of some length, with the usual phrases at hand. */
export function PhraseText({ id, describedBy, value, onChange, rows = 3, phrases = [], ...rest }: Props) {
  return (
    <>
      <Input.TextArea
        id={id}
        aria-describedby={describedBy}
        aria-label={rest['aria-label']}
        value={value}
        maxLength={20_000}
        autoSize={{ minRows: rows, maxRows: 24 }}
        onChange={({ target }) => onChange(target.value)}
      />
      {phrases.length > 0 && (
        <fieldset className="zh-phrases">
          <legend className="zh-note">常用语</legend>
          {phrases.map((phrase) => (
            <Button
              key={phrase}
              size="small"
              aria-pressed={value === phrase}
              onClick={() =>
                onChange(value.trim() === '' || phrases.includes(value) ? phrase : `${value}\n${phrase}`)
              }
            >
              {phrase}
            </Button>
          ))}
        </fieldset>
      )}
    </>
  )
}
