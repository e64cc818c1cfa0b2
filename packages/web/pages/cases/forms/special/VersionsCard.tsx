import { itemMarks, lighterVersion, versionTerms } from '@zhiheng/law'
import { UnverifiedMark } from '../../../../parts/UnverifiedMark.tsx'
import { useAct } from '../../act/act-context.ts'

const outcomes = {
  new: '经比较，现行的规定处罚较轻，应当适用现行的规定。',
  old: '经比较，现行的规定处罚并不较轻，应当适用行为时的规定。',
  byHand: '两个规定互有轻重或者幅度须人工核对，系统不作比较，由承办人对照条文选择并说明理由。',
} as const
const rows = [
  ['施行', 'force'],
  ['罚则', 'article'],
  ['处罚种类', 'kinds'],
  ['幅度', 'range'],
] as const

/** 从旧兼从轻: the two versions of the item beside each other, and which of them is lighter as far as it can be computed. */
export function VersionsCard() {
  const { state, context } = useAct().given.view
  const { item, party } = state
  const { laterItem } = context
  if (!item || !party || !laterItem) return null
  const [old, now] = [versionTerms(item, party.kind), versionTerms(laterItem, party.kind)]
  return (
    <section className="zh-item-card" aria-label="新旧规定">
      <strong>{item.name}</strong>
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">比较</th>
            <th scope="col">
              行为时的规定 <Marks item={item} />
            </th>
            <th scope="col">
              现行的规定 <Marks item={laterItem} />
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, key]) => (
            <tr key={key}>
              <td data-label="比较">{label}</td>
              <td data-label="行为时">{old[key]}</td>
              <td data-label="现行">{now[key]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{outcomes[lighterVersion(item, laterItem, party.kind)]}</p>
    </section>
  )
}

const Marks = ({ item }: { item: Parameters<typeof itemMarks>[0] }) =>
  itemMarks(item).map((mark) => <UnverifiedMark key={mark} word={mark} />)
