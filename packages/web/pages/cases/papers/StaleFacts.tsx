import type { PaperView } from '@zhiheng/contract/cases/views'

/** 过时: each fact the paper was made from that has changed since. */
export function StaleFacts({ paper }: { paper: PaperView }) {
  return (
    <section className="zh-stale" aria-label={`${paper.title}制作之后的变动`}>
      <p>{paper.title}制作之后，以下事实有变动：</p>
      <table className="zh-table">
        <thead>
          <tr>
            <th scope="col">事实</th>
            <th scope="col">文书上</th>
            <th scope="col">现在</th>
          </tr>
        </thead>
        <tbody>
          {paper.stale.map(({ path, label, before, now }) => (
            <tr key={path}>
              <td data-label="事实">{label}</td>
              <td data-label="文书上">
                <del>{before}</del>
              </td>
              <td data-label="现在">
                <ins>{now}</ins>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
