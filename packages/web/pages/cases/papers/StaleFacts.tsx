import type { PaperView } from '@zhiheng/contract/cases/views'
import { formatChineseInstant } from '@zhiheng/law'

/** 过时: each fact the paper was made from that has changed since, and the act that changed it. */
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
            <th scope="col">由何事变动</th>
          </tr>
        </thead>
        <tbody>
          {paper.stale.map(({ path, label, before, now, since }) => (
            <tr key={path}>
              <td data-label="事实">{label}</td>
              <td data-label="文书上">
                <del>{before}</del>
              </td>
              <td data-label="现在">
                <ins>{now}</ins>
              </td>
              <td data-label="由何事变动">
                {since
                  ? `${since.title}（${since.who}，${formatChineseInstant(since.at)}）`
                  : '本机关的登记信息'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
