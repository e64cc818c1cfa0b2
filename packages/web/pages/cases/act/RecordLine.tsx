import { formatChineseInstant, ordinaryActions, type Stage, stages } from '@zhiheng/law'
import { useAct } from './act-context.ts'
import { titleToBe } from './paper-title.ts'
import { papersToBe } from './payload-for-judge.ts'

/** What will stand in the log: when, who, what, with which papers, into which stage. */
export function RecordLine({ to }: { to: Stage | null }) {
  const { action, given, values } = useAct()
  const { me, now } = given
  const papers = papersToBe(action, given, values).map((kind) => `《${titleToBe(given.view, kind)}》`)
  return (
    <>
      {formatChineseInstant(now).replace(/\d+时\d+分$/, '')}，{me.name}
      {me.certificate && <span className="zh-number">（{me.certificate.number}）</span>}
      {me.post.actingFor && `，代${me.post.actingFor}`}：{ordinaryActions[action].title}
      {papers.length > 0 && `，生成${papers.join('')}`}
      {to && `，案件进入“${stages[to].title}”环节`}。
    </>
  )
}
