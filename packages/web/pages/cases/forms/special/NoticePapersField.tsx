import { beijingDay, formatChineseDate, triedMethods } from '@zhiheng/law'
import { useAct } from '../../act/act-context.ts'
import { PapersField } from './PapersField.tsx'

/** The papers to be served by notice, and how each was tried before: without that no notice may be made (《民事诉讼法》第九十五条). */
export function NoticePapersField() {
  const { values, given } = useAct<'issuePublicNotice'>()
  const chosen = values.paperIds ?? []
  const tried = given.view.state.failedServices.filter(({ paperIds }) =>
    paperIds.some((id) => chosen.includes(id)),
  )
  return (
    <>
      <PapersField />
      <p className={tried.length > 0 ? 'zh-record' : 'zh-record zh-field-fault'}>
        {tried.length > 0
          ? `已登记送达未成：${tried.map(({ triedAt, method }) => `${formatChineseDate(beijingDay(triedAt))}${triedMethods[method]}`).join('、')}`
          : '这份文书还没有登记过送达未成。直接送达和邮寄（或者电子）送达均未成的，才可以公告送达；请先返回案件登记。'}
      </p>
    </>
  )
}
