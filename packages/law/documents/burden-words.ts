/**
 * Words by which a paper imposes a duty or takes a right away. Only a paper of the Law may do so (《行政处罚法》第四条:
 * a penalty is laid down by law and imposed by its procedure); a city's own paper records, explains, reminds and asks.
 */
const burdens: readonly RegExp[] = [
  /处以|决定给予|给予[^。；]{0,12}处罚/u,
  /责令|责成|限你|限期(?:改正|拆除|缴纳|停止|搬离)/u,
  /没收|吊销|暂扣|查封|扣押|冻结|划拨|强制(?:拆除|执行|措施)|代履行/u,
  /(?:应当|必须|须)[^。；，]{0,16}(?:缴纳|缴款|罚款|停业|停产|停止|拆除|搬离|改正)/u,
  /罚款[^。；]{0,8}元/u,
  /(?:无权|不得|视为放弃|放弃)[^。；，]{0,16}(?:陈述|申辩|听证|复议|诉讼|投诉|回避)/u,
  /逾期[^。；]{0,16}(?:处罚|罚|强制|承担)/u,
]

/** The words of a text that impose a duty or take a right away, as they stand there. */
export const burdensIn = (text: string): readonly string[] =>
  burdens.flatMap((pattern) => pattern.exec(text)?.[0] ?? [])

/** Titles that only a paper of the Law bears. */
export const titleOfLaw = (title: string): string | null =>
  /决定|告知书|通知书|处罚|强制|催告|责令|查封|扣押|没收|吊销|拆除|代履行|许可|公告|审批表|笔录|回证/u.exec(
    title,
  )?.[0] ?? null
