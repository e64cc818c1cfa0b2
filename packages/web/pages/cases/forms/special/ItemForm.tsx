import { useQuery } from '@tanstack/react-query'
import { continuesByDefault, limitationHarms } from '@zhiheng/law'
import { Button, Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { DateField } from '../../../../parts/DateField.tsx'
import { Loaded } from '../../../../parts/Loaded.tsx'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'
import type { Field, Given, Values } from '../../act/act-form.ts'
import { FieldList } from '../../act/FieldList.tsx'
import { FieldShell } from '../../act/FieldShell.tsx'
import { ItemCard } from '../../ItemCard.tsx'
import { findItemsQuery, itemQuery } from '../../queries.ts'
import { choicesOf, placeOf } from '../shared.ts'
import { LimitationProof } from './LimitationProof.tsx'

export const itemLabels = {
  itemCode: '处罚事项',
  cause: '案由',
  actFrom: '行为开始之日',
  actUntil: '行为终了之日',
  place: '违法行为发生地',
  harm: '危害后果与追责时效',
  harmReason: '危害后果的认定',
  harmEvidence: '危害后果的证据',
}

export function initialItem(given: Given): Values {
  const { act, item, clue } = given.view.state
  return {
    itemCode: item?.code ?? '',
    cause: act?.cause ?? '',
    actFrom: act?.actFrom ?? clue?.foundOn ?? null,
    actUntil: act?.actUntil ?? clue?.foundOn ?? null,
    continuing: act?.continuing ?? false,
    harm: act?.harm ?? 'none',
    harmReason: act?.harmReason ?? '',
    harmEvidence: act?.harmEvidence ?? [],
    place: placeOf(given),
  }
}

const harmed = ({ harm }: Values) => harm !== 'none'
const harmFields: readonly Field[] = [
  {
    kind: 'choice',
    path: 'harm',
    label: itemLabels.harm,
    choices: choicesOf(limitationHarms),
    reason:
      '违法行为二年内未被发现的，不再给予处罚；具有所列危害后果的，期限为五年（《行政处罚法》第三十六条第一款）',
  },
  {
    kind: 'text',
    path: 'harmReason',
    label: itemLabels.harmReason,
    showIf: harmed,
    reason: '写明造成何种后果、何人受损、如何认定',
  },
  { kind: 'files', path: 'harmEvidence', label: itemLabels.harmEvidence, showIf: harmed },
]

/** The act itself out of an item's name: «对擅自倾倒建筑垃圾的行政处罚» is 擅自倾倒建筑垃圾. */
const causeOf = (name: string): string => name.replace(/^对/, '').replace(/(的行为)?的?行政处罚$/, '')

/** 案由与事项: first the days of the act, because the item is the one in force then. */
export function ItemForm() {
  const { values, given, set, patch } = useAct<'chooseItem'>()
  const { actUntil, itemCode } = values
  return (
    <>
      <FieldShell path="actFrom" label="行为开始之日">
        {({ id }) => (
          <DateField
            id={id}
            max={given.today}
            value={values.actFrom}
            onChange={(day) => set('actFrom', day)}
          />
        )}
      </FieldShell>
      <FieldShell
        path="actUntil"
        label="行为终了之日"
        reason="事项、法条按这一天的有效版本（《行政处罚法》第三十七条），追责时效自此起算（第三十六条）"
      >
        {({ id }) => (
          <DateField
            id={id}
            max={given.today}
            {...(values.actFrom ? { min: values.actFrom } : {})}
            value={actUntil}
            onChange={(day) => set('actUntil', day)}
          />
        )}
      </FieldShell>
      {/* What is decided on the spot is over: it asks nothing of a continuing act. */}
      {'continuing' in values && (
        <FieldList
          fields={[
            {
              kind: 'yes',
              path: 'continuing',
              label: '连续或者继续',
              says: '行为有连续或者继续状态',
              reason:
                '追责时效自行为终了之日起算；仍在继续的，终了之日填今天。违法建设一般认定为处于继续状态（未核实），选定事项时先予勾选，由承办人员核定',
            },
          ]}
        />
      )}
      <FieldList fields={[{ kind: 'line', path: 'place', label: '违法行为发生地' }]} />
      <FieldShell
        path="itemCode"
        label="处罚事项"
        reason="从执法事项目录中查找；目录没有的不能处罚（《行政处罚法》第四条）"
      >
        {({ id }) => (
          <ItemSearch
            id={id}
            on={actUntil ?? given.today}
            chosen={itemCode ?? ''}
            onChoose={(code, name) =>
              patch({
                itemCode: code,
                cause: values.cause || causeOf(name),
                ...('continuing' in values && continuesByDefault(name) ? { continuing: true } : {}),
              })
            }
          />
        )}
      </FieldShell>
      <FieldList
        fields={[{ kind: 'line', path: 'cause', label: '案由', reason: '写明行为，例如：擅自倾倒建筑垃圾' }]}
      />
      {'harm' in values && (
        <>
          <FieldList fields={harmFields} />
          {actUntil && (
            <LimitationProof act={{ actUntil, harm: values.harm ?? 'none' }} clue={given.view.state.clue} />
          )}
        </>
      )}
    </>
  )
}

type SearchProps = {
  id: string
  on: string
  chosen: string
  onChoose: (code: string, name: string) => void
}

/** Finds an item by words of its name, of its law or by an article, and shows the chosen one in full. */
export function ItemSearch({ id, on, chosen, onChoose }: SearchProps) {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const query = useQuery({ ...findItemsQuery(asked, on), enabled: asked !== '' })
  return (
    <div className="zh-item-search">
      <Input
        id={id}
        value={text}
        placeholder="输入行为、法规题名或者条款号，例如：建筑垃圾"
        autoComplete="off"
        onChange={({ target }) => setText(target.value)}
      />
      {asked !== '' && (
        <Loaded
          query={query}
          rows={3}
          isEmpty={({ rows }) => rows.length === 0}
          empty={<p className="zh-note">这一天有效的事项中没有找到，请换一个词。</p>}
        >
          {({ rows, total }) => (
            <>
              <p className="zh-note">
                共{total}项{total > rows.length && `，只列前${rows.length}项，请再写几个字`}
              </p>
              <ul className="zh-item-found">
                {rows.map((row) => (
                  <li key={row.code}>
                    <Button
                      block
                      aria-pressed={row.code === chosen}
                      onClick={() => {
                        onChoose(row.code, row.name)
                        setText('')
                      }}
                    >
                      <span>
                        <strong>{row.name}</strong>
                        <span className="zh-note">
                          {row.code} · 《{row.lawTitle}》{row.penaltyArticle} · {row.department}
                        </span>
                        {row.marks.map((mark) => (
                          <UnverifiedMark key={mark} word={mark} />
                        ))}
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </Loaded>
      )}
      {chosen !== '' && <ChosenItem code={chosen} on={on} />}
    </div>
  )
}

function ChosenItem({ code, on }: { code: string; on: string }) {
  const query = useQuery(itemQuery(code, on))
  return <Loaded query={query}>{(found) => <ItemCard found={found} />}</Loaded>
}
