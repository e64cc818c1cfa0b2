import { Button, Input } from 'antd'
import { removeAt, replaceAt } from './rows.ts'

/** A numbered list of sentences. `one` names an entry: «意见». */
export function LinesField({
  id,
  one,
  value,
  onChange,
}: {
  id: string
  one: string
  value: readonly string[]
  onChange: (lines: readonly string[]) => void
}) {
  return (
    <>
      <ol className="zh-lines">
        {value.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          <li key={index}>
            <Input.TextArea
              id={`${id}-${index}`}
              aria-label={`第${index + 1}条${one}`}
              value={line}
              autoSize={{ minRows: 1, maxRows: 8 }}
              onChange={({ target }) => onChange(replaceAt(value, index, target.value))}
            />
            <Button
              size="small"
              aria-label={`移除第${index + 1}条${one}`}
              onClick={() => onChange(removeAt(value, index))}
            >
              移除
            </Button>
          </li>
        ))}
      </ol>
      <Button id={id} onClick={() => onChange([...value, ''])}>
        加一条{one}
      </Button>
    </>
  )
}
