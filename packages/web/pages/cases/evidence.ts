import {
  type Attachment,
  appraisalKinds,
  beijingDay,
  type CaseState,
  type Element,
  elementTitles,
  evidenceKinds,
  formatChineseDate,
  formatChineseInstant,
} from '@zhiheng/law'

export type EvidenceRow = {
  readonly id: string
  readonly revision: number
  readonly kind: string
  readonly title: string
  readonly at: string
  readonly words: string
  readonly by: string
  readonly attachments: readonly Attachment[]
  /** The paper that holds it. */
  readonly paperKind: string
}

/** Everything collected, in the order it was taken (《行政处罚法》第四十六条 names the kinds). */
export function evidenceOf(state: CaseState): readonly EvidenceRow[] {
  return [...records(state), ...files(state), ...gathered(state), ...exhibits(state)].sort(
    (a, b) => a.revision - b.revision,
  )
}

function records({ inspections, interviews, party }: CaseState): EvidenceRow[] {
  return [
    ...inspections.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '现场笔录',
      title: `现场检查（勘验）笔录（${formatChineseDate(beijingDay(one.startedAt))}）`,
      at: one.startedAt,
      words: one.findings,
      by: one.by.name,
      attachments: one.attachments,
      paperKind: 'D09',
    })),
    ...interviews.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: one.personName === party?.name ? '当事人的陈述' : '证人证言',
      title: `对${one.personName}（${one.personRelation}）的询问笔录`,
      at: one.startedAt,
      words: `共${one.talk.length}问`,
      by: one.by.name,
      attachments: [],
      paperKind: 'D12',
    })),
  ]
}

function files({ photos, copies }: CaseState): EvidenceRow[] {
  return [
    ...photos.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '视听资料',
      title: one.shows,
      at: one.takenAt,
      words: one.place,
      by: one.by.name,
      attachments: one.attachments,
      paperKind: 'D10',
    })),
    ...copies.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '书证',
      title: one.title,
      at: one.at,
      words: `${one.origin}，${one.provider}提供，${one.pages}页`,
      by: one.by.name,
      attachments: one.attachments,
      paperKind: 'D14',
    })),
  ]
}

/** Samples, electronic data and what an institution found. */
function gathered({ samples, electronicRecords, appraisals }: CaseState): EvidenceRow[] {
  return [
    ...samples.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '物证',
      title: `抽样取证：${one.goods.map(({ name, quantity }) => `${name}${quantity}`).join('、')}`,
      at: one.takenAt,
      words: `${one.method}；${one.sealing}`,
      by: one.by.name,
      attachments: one.attachments,
      paperKind: 'D19',
    })),
    ...electronicRecords.map((one) => ({
      id: one.id,
      revision: one.revision,
      kind: '电子数据',
      title: `自${one.device}提取的电子数据`,
      at: one.startedAt,
      words: one.findings,
      by: one.by.name,
      attachments: one.attachments,
      paperKind: 'D15',
    })),
    ...appraisals.flatMap((one) =>
      one.result
        ? [
            {
              id: one.id,
              revision: one.result.revision,
              kind: '鉴定意见',
              title: `${one.institution}的${appraisalKinds[one.kind]}结果`,
              at: one.result.at,
              words: one.result.conclusion,
              by: one.result.by.name,
              attachments: one.result.attachments,
              paperKind: 'D22',
            },
          ]
        : [],
    ),
  ]
}

/** Evidence of other kinds, or from others, with what was said of original and copy. */
function exhibits({ exhibits: entered }: CaseState): EvidenceRow[] {
  return entered.map((one) => ({
    id: one.id,
    revision: one.revision,
    kind: evidenceKinds[one.kind],
    title: one.title,
    at: one.collectedAt,
    words: [
      one.shows,
      `来源：${one.source}；取得地点：${one.place}`,
      one.form === 'original'
        ? '原件、原物'
        : `复制件，与原件核对无误，原件存放于${one.originalKeptAt ?? ''}`,
      one.monitored && monitorWords(one),
    ]
      .filter(Boolean)
      .join('\n'),
    by: one.by.name,
    attachments: one.attachments,
    paperKind: '',
  }))
}

/** The device as it stood on the day; entries from before the register have it in words. */
function monitorWords({ device, recordedAt, ...old }: CaseState['exhibits'][number]): string {
  if (!device || !recordedAt)
    return `电子技术监控设备：${old.deviceName}；审核：${old.deviceReviews}；公布：${old.devicePublished}`
  const { legalReview, technicalReview, publication, calibration } = device
  return [
    `电子技术监控设备：${device.number}（${device.place}），${formatChineseInstant(recordedAt)}记录`,
    `审核：${[legalReview, technicalReview].flatMap((one) => (one ? [one.document] : [])).join('、')}`,
    publication && `公布：${publication.where}，${formatChineseDate(publication.on)}`,
    calibration && `检定：${calibration.certificate}`,
  ]
    .filter(Boolean)
    .join('；')
}

export const elementNames = Object.keys(elementTitles) as readonly Element[]

/** What each piece proves, by the titles of the elements that rest on it. */
export const provenBy = ({ elements }: CaseState, evidenceId: string): string =>
  elementNames
    .filter((element) => elements[element]?.evidence.includes(evidenceId))
    .map((element) => elementTitles[element])
    .join('、')
