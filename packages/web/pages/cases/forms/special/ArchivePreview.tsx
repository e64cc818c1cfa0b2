import { archiveList, formatChineseDate, paperKinds, papersMissing } from '@zhiheng/law'
import { useAct } from '../../act/act-context.ts'

/** 卷内目录 as it will be bound, and what the path asks for that is not there. */
export function ArchivePreview() {
  const { state } = useAct().given.view
  const rows = archiveList(state)
  const missing = papersMissing(state)
  return (
    <section className="zh-card" aria-label="卷内目录">
      <h2>卷内目录（{rows.length}件）</h2>
      {missing.length > 0 && (
        <p className="zh-field-fault">
          尚缺：{missing.map((kind) => paperKinds[kind]?.title ?? kind).join('、')}
        </p>
      )}
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">序号</th>
            <th scope="col">文书</th>
            <th scope="col">文号</th>
            <th scope="col">日期</th>
            <th scope="col">卷别</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ title, number, date, note }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the file is the identity here
            <tr key={index}>
              <td data-label="序号">{index + 1}</td>
              <td data-label="文书">{title}</td>
              <td data-label="文号" className="zh-number">
                {number || '—'}
              </td>
              <td data-label="日期" className="zh-whole">
                {formatChineseDate(date)}
              </td>
              <td data-label="卷别">{note}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
