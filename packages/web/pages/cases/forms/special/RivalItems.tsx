import { fineRange, formatMoney, lawDay } from '@zhiheng/law'
import { Button } from 'antd'
import { useAct } from '../../act/act-context.ts'
import { FieldShell } from '../../act/FieldShell.tsx'
import { ItemSearch } from './ItemForm.tsx'

/** 《行政处罚法》第二十九条: other norms the same act breaks; the higher fine governs. */
export function RivalItems() {
  const { values, given, set, lookups } = useAct<'assessDiscretion'>()
  const { party } = given.view.state
  const codes = values.rivalItemCodes ?? []
  return (
    <FieldShell
      path="rivalItemCodes"
      label="同一行为还违反的其他规定"
      optional
      reason="同一个违法行为违反多个应当罚款的规定的，按罚款数额高的规定处罚（《行政处罚法》第二十九条）"
      group
    >
      {({ id }) => (
        <>
          <ul className="zh-checks">
            {codes.map((code) => {
              const item = lookups.item(code)
              const range = item ? fineRange(item, party?.kind ?? 'person') : null
              return (
                <li key={code} className="zh-row">
                  <span>
                    {item?.name ?? code}
                    {range && (
                      <span className="zh-note">
                        {' '}
                        {'review' in range ? range.review : `最高 ${formatMoney(range.maxFen)}`}
                      </span>
                    )}
                  </span>
                  <Button
                    size="small"
                    aria-label={`移除${item?.name ?? code}`}
                    onClick={() =>
                      set(
                        'rivalItemCodes',
                        codes.filter((one) => one !== code),
                      )
                    }
                  >
                    移除
                  </Button>
                </li>
              )
            })}
          </ul>
          <ItemSearch
            id={id}
            on={lawDay(given.view.state, given.today)}
            chosen=""
            onChoose={(code) => set('rivalItemCodes', [...new Set([...codes, code])])}
          />
        </>
      )}
    </FieldShell>
  )
}
