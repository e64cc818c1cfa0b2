import { UnverifiedMark } from '../../parts/UnverifiedMark.tsx'

const why: Readonly<Record<string, string>> = {
  幅度须人工核对: '本事项的金额不据以计算罚款：承办人对照条文选档，并说明理由。',
  违则系推断: '违反的条款是按文字推断的，正式引用以前须对照条文确认。',
  赋权为推定: '镇街能否实施是推定的，以省市公布的赋权清单为准。',
  '示例，非官方': '为演示编制，不是任何机关公布的标准。',
  部分种类依上位法: '所列种类超出本规章的设定权限，依所注明的上位法条文作出。',
  '施行日未查实，不得作为处罚依据': '未经公布或者不知何时施行的规定不得作为依据（《行政处罚法》第五条）。',
}

/** What a reader must know before relying on a row, in words; nothing where nothing is doubtful. */
export function Marks({ marks }: { marks: readonly string[] }) {
  if (marks.length === 0) return null
  return (
    <span className="zh-cat-marks">
      {marks.map((mark) => (
        <UnverifiedMark key={mark} word={mark} {...(why[mark] ? { why: why[mark] } : {})} />
      ))}
    </span>
  )
}
