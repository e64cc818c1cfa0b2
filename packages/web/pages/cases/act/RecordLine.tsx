import { formatChineseInstant, ordinaryActions, paperKinds, type Stage, stages } from '@zhiheng/law'
import { useAct } from './act-context.ts'

/** The papers an act makes, by their titles. */
export const papersOf = (action: keyof typeof ordinaryActions): readonly string[] =>
  ordinaryActions[action].papers.map(({ kind }) => `《${paperKinds[kind]?.title ?? kind}》`)

/** What will stand in the log: when, who, what, with which papers, into which stage. */
export function RecordLine({ to }: { to: Stage | null }) {
  const { action, given } = useAct()
  const { me, now } = given
  const papers = papersOf(action)
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
