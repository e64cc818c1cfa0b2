/**
 * 《行政处罚法》第三十条 to 第三十二条: the grounds on which a penalty shall be (`shall`) or may be (`may`) lighter or below
 * the range. `prove` is what the officer has to show, `by` what usually shows it.
 */
// biome-ignore format: a table of law is read in columns
export const mitigations = {
  M0: { title: '已满十四周岁不满十八周岁',           article: 30, item: undefined, force: 'shall',
    prove: '行为终了之日的周岁，自生日的次日起算',                by: '身份证件、户籍证明' },
  M1: { title: '主动消除或者减轻违法行为危害后果',   article: 32, item: 1,         force: 'shall',
    prove: '什么时候、怎样消除或者减轻了哪一后果，并且出于主动', by: '复查笔录、整改前后的照片、赔偿凭证' },
  M2: { title: '受他人胁迫或者诱骗实施违法行为',     article: 32, item: 2,         force: 'shall',
    prove: '何人以何种方式胁迫、诱骗，与违法行为的联系',         by: '询问笔录、往来记录' },
  M3: { title: '主动供述行政机关尚未掌握的违法行为', article: 32, item: 3,         force: 'shall',
    prove: '供述的是哪一违法行为，供述时本机关尚未掌握',         by: '询问笔录、其后的核查记录' },
  M4: { title: '配合行政机关查处违法行为有立功表现', article: 32, item: 4,         force: 'shall',
    prove: '提供了什么线索、协助了什么，经查证属实',             by: '查证该线索的记录' },
  M5: { title: '法律、法规、规章规定的其他情形',     article: 32, item: 5,         force: 'shall',
    prove: '规定的名称、条款和其中的情形，逐项符合',             by: '与所引情形相应的证据' },
  M6: { title: '尚未完全丧失辨认或者控制自己行为能力的精神病人、智力残疾人', article: 31, item: undefined, force: 'may',
    prove: '行为时辨认或者控制能力减弱而没有完全丧失',           by: '鉴定意见（必须有）、病历' },
} as const
export type MitigationCode = keyof typeof mitigations

/** A ground as it was found: the fact in this case, the pieces of the file that prove it, for M5 the provision it rests on. */
export type GroundFound = {
  readonly code: MitigationCode
  readonly fact: string
  readonly evidence: readonly string[]
  readonly provision?: string | null
}

/** The grounds among those chosen on which the penalty shall be lighter: the others only allow it. */
export const bindingGrounds = (chosen: readonly MitigationCode[]): readonly MitigationCode[] =>
  chosen.filter((code) => mitigations[code].force === 'shall')
