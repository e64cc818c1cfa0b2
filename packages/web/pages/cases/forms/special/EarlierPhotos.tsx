import { useQuery } from '@tanstack/react-query'
import { findAttachmentsRoute, openThumbnailRoute } from '@zhiheng/contract/cases/uploads'
import { type Attachment, type CaseState, formatChineseDate, formatChineseInstant } from '@zhiheng/law'
import { address, call } from '../../../../api/call.ts'
import { useAct } from '../../act/act-context.ts'
import { Terms } from '../../Terms.tsx'

type Earlier = { readonly file: Attachment; readonly words: string; readonly at: string }

const isPicture = ({ mediaType }: Attachment) => mediaType.startsWith('image/')

/** Every picture of the scene so far, in the order in which it was taken. */
function picturesOf({ photos, inspections, corrections }: CaseState): readonly Earlier[] {
  const taken = [
    ...photos.map(({ attachments, shows, takenAt }) => ({ attachments, words: shows, at: takenAt })),
    ...inspections.map(({ attachments, startedAt }) => ({ attachments, words: '现场检查', at: startedAt })),
    ...corrections.flatMap(({ rechecks }) =>
      rechecks.map(({ attachments, corrected, checkedAt }) => ({
        attachments,
        words: corrected ? '复查：已经改正' : '复查：尚未改正',
        at: checkedAt,
      })),
    ),
  ]
  return taken
    .flatMap(({ attachments, words, at }) =>
      attachments.filter(isPicture).map((file) => ({ file, words, at })),
    )
    .sort((a, b) => (a.at < b.at ? -1 : 1))
}

/**
 * 复查: what was ordered, and the pictures of before in a strip that stays in sight while the new ones are taken, each with when
 * and where. Looking at them is a reading of the file like any other.
 */
export function EarlierPhotos() {
  const { given, values } = useAct<'recheckCorrection'>()
  const { state } = given.view
  const { caseId } = state
  const pictures = picturesOf(state)
  const { data } = useQuery({
    queryKey: ['attachments', caseId, state.revision],
    queryFn: () => call(findAttachmentsRoute, { params: { caseId } }),
    enabled: pictures.length > 0,
    refetchInterval: ({ state: { data: found, dataUpdateCount } }) =>
      found?.looking && dataUpdateCount < 10 ? 3000 : false,
  })
  const order = state.corrections.find(({ id }) => id === values.id)?.order
  const detailOf = (sha256: string) => data?.attachments.find((one) => one.sha256 === sha256)
  return (
    <>
      {order && (
        <Terms
          rows={[
            ['改正要求', order.demand],
            ['改正期限', formatChineseDate(order.correctBy)],
            ['责令日期', formatChineseDate(order.on)],
          ]}
        />
      )}
      {pictures.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region is reached by the keyboard
        <section className="zh-earlier" aria-label="此前的照片" tabIndex={0}>
          {pictures.map(({ file, words, at }) => {
            const detail = detailOf(file.sha256)
            return (
              <figure key={`${file.sha256}${at}`}>
                {detail?.thumbnail ? (
                  <img
                    src={address(openThumbnailRoute, { caseId, sha256: file.sha256 })}
                    alt={`${words}，${formatChineseInstant(at)}`}
                    loading="lazy"
                  />
                ) : (
                  <span className="zh-earlier-none">{file.name}</span>
                )}
                <figcaption>
                  {formatChineseInstant(detail?.takenAt ?? at)}
                  <br />
                  {words}
                  {detail?.latitude != null && detail.longitude != null && (
                    <>
                      <br />
                      {detail.latitude.toFixed(5)}，{detail.longitude.toFixed(5)}
                    </>
                  )}
                </figcaption>
              </figure>
            )
          })}
        </section>
      )}
    </>
  )
}
