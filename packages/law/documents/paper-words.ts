import type { PaperRightId } from './paper-rights.ts'

/** What a paper says to somebody who has never seen one: 这是什么、要您做什么, and which rights go with it. */
export type PaperWords = {
  readonly what: string
  readonly todo: string
  /** Whether the party of the case receives it; an agency, a witness or a complainant is told nothing of the party. */
  readonly to: 'party' | 'other'
  /** It asks for money: the reader is told how much is owed. */
  readonly money?: true
  readonly rights: readonly PaperRightId[]
}

const contest = ['reconsider', 'sue'] as const
const record = '请核对记录是否与事实相符；有遗漏或者差错的，可以当场要求更正、补充后再签名。'

/** Every paper that is served (Y) or handed over (H), in the order of the table of papers. */
// biome-ignore format: a table is read in columns
export const paperWords: Readonly<Record<string, PaperWords>> = {
  D04: { to: 'other', what: '这是本机关对您反映的事项作出的书面答复，说明处理结果和理由。', todo: '请阅读处理结果，不需要您办理什么。', rights: [] },
  D05: { to: 'other', what: '这是发给行政机关的通知，指定一个案件由哪个机关办理。', todo: '请收到通知的机关按照指定办理。', rights: [] },
  D07: { to: 'other', what: '这是发给其他机关的公函，把案件移送给有权处理的机关。', todo: '请收到公函的机关填写回执。', rights: [] },
  D08: { to: 'other', what: '这是发给公安机关的文书，把涉嫌犯罪的案件移送公安机关。', todo: '请收到文书的机关签收并书面答复。', rights: [] },
  D09: { to: 'party', what: '这是执法人员在现场检查时所作的记录。', todo: record, rights: [] },
  D10: { to: 'party', what: '这是执法人员拍摄的照片或者录像及其说明。', todo: record, rights: [] },
  D11: { to: 'other', what: '这是通知您接受询问、说明情况的文书。', todo: '请按照文书写明的时间、地点，携带所列材料前往；不能按时前往的，请提前联系本机关。', rights: ['recuse'] },
  D12: { to: 'other', what: '这是执法人员询问您时所作的记录。', todo: record, rights: ['recuse'] },
  D13: { to: 'party', what: '这是要求您在限期内提供有关材料的文书。', todo: '请在限期内提供所列材料；确有困难的，请提前向本机关说明。', rights: ['provide'] },
  D14: { to: 'other', what: '这是执法人员提取、复制证据的清单。', todo: record, rights: [] },
  D15: { to: 'other', what: '这是执法人员提取电子数据时所作的记录。', todo: record, rights: [] },
  D17: { to: 'party', what: '这是先行登记保存证据的通知：列出的物品作为证据被登记保存，并没有被没收。', todo: '保存期间不得销毁或者转移这些物品；本机关应当在七个工作日内作出处理决定。', rights: ['preserved'] },
  D18: { to: 'party', what: '这是对登记保存的物品怎样处理作出的决定。', todo: '请按照决定领取物品，或者了解物品的去向。', rights: [] },
  D19: { to: 'other', what: '这是抽样取证的凭证，写明抽取了哪些样品。', todo: '请核对样品的名称和数量，妥善保管这份凭证。', rights: [] },
  D20: { to: 'other', what: '这是委托检测、检验、鉴定机构的文书。', todo: '请受委托的机构按照委托事项和期限办理。', rights: [] },
  D21: { to: 'party', what: '这是告诉您检测、检验、鉴定需要多长时间的文书。', todo: '请了解起止日期；这段时间不计入有关期限。', rights: [] },
  D22: { to: 'party', what: '这是检测、检验、鉴定的结果。', todo: '请阅读结果；对结果有不同意见的，请向本机关提出。', rights: ['speak'] },
  D23: { to: 'other', what: '这是请有关机关协助调查的公函。', todo: '请收到公函的机关在限期内书面答复。', rights: [] },
  D24: { to: 'party', what: '这是对您提出的回避申请作出的决定。', todo: '请阅读决定和理由。', rights: [] },
  D25: { to: 'party', what: '这是要求立即停止违法行为的通知。', todo: '请立即停止文书写明的行为。', rights: ['speak'] },
  D26: { to: 'party', what: '这是要求改正违法行为的通知，不是罚款。', todo: '请在限期内按照要求改正；本机关会来复查。', rights: ['correct', 'speak'] },
  D27: { to: 'party', what: '这是要求在限期内自行拆除违法建设的决定。', todo: '请在限期内自行拆除；不服的，可以依法申请行政复议或者提起行政诉讼。', rights: ['correct', ...contest] },
  D27S: { to: 'party', what: '这是作出限期拆除决定之前的告知：决定还没有作出，先听您的意见。', todo: '有不同意见的，请在期限内向本机关提出。', rights: ['state'] },
  D28: { to: 'party', what: '这是执法人员复查改正情况的记录。', todo: record, rights: [] },
  D31: { to: 'party', what: '这是作出处罚之前的告知：处罚还没有决定，先听您的意见。', todo: '有不同意见的，请在期限内向本机关提出；本机关不会因为您陈述、申辩而加重处罚。', rights: ['state'] },
  D32: { to: 'party', what: '这是作出较重处罚之前的告知：处罚还没有决定，您可以要求公开听证，也可以提出意见。', todo: '要听证的，请在期限内向本机关提出，不收费用；有不同意见的，也可以只提出意见。', rights: ['hear', 'state'] },
  D33: { to: 'party', what: '这是您陈述、申辩的记录。', todo: record, rights: [] },
  D35: { to: 'party', what: '这是通知您参加听证的文书。', todo: '请按照文书写明的时间、地点参加；没有正当理由不到场的，视为放弃听证。', rights: ['recuse', 'agents'] },
  D36: { to: 'party', what: '这是告诉您本案不举行听证的文书，写明了理由。', todo: '请阅读理由；案件的决定作出以后，您仍然可以依法申请行政复议或者提起行政诉讼。', rights: [] },
  D38: { to: 'party', what: '这是听证的记录。', todo: record, rights: [] },
  D42: { to: 'party', money: true, what: '这是执法人员当场作出的行政处罚决定。', todo: '请按照决定履行；不服的，应当先申请行政复议。申请行政复议一般不停止缴款。', rights: ['pay', 'defer', 'reconsider', 'sueAfter', 'complain'] },
  D42S: { to: 'party', what: '这是执法人员当场收缴罚款的记录。', todo: '请核对金额，并保存财政部门统一制发的专用票据；没有票据的，您有权拒绝缴纳。', rights: [] },
  D43: { to: 'party', money: true, what: '这是行政处罚决定。', todo: '请在期限内履行；不服的，可以依法申请行政复议或者提起行政诉讼，两者一般都不停止缴款。', rights: ['pay', 'instalments', 'defer', ...contest, 'complain'] },
  D43S: { to: 'party', what: '这是本机关更正、变更或者撤销原处罚决定的决定。', todo: '请以本决定为准；已经多缴的款项由本机关办理退还。', rights: ['contestChange', 'sueChange'] },
  D44: { to: 'party', what: '这是不予行政处罚的决定：有关行为不予处罚。', todo: '请阅读决定中的说明，今后守法。', rights: [...contest] },
  D48: { to: 'party', what: '这是您确认的送达地址和方式。', todo: '地址有变化的，请及时书面告诉本机关；不告诉的，会影响您收到文书。', rights: [] },
  D50S: { to: 'other', what: '这是对已经送达的一份文书的更正：写明是哪一份、哪里有误、应当怎样。', todo: '请与原来的文书一并保存，以更正后的内容为准；原文书写明的权利和期限不变。', rights: [] },
  D52: { to: 'party', money: true, what: '这是对您延期或者分期缴纳罚款的申请的答复。', todo: '请按照文书写明的日期和金额缴纳。', rights: ['pay', 'instalments'] },
  K04: { to: 'party', what: '这是对轻微违法行为的告知和您的改正承诺。', todo: '请按照承诺改正；按时改正的，可以依法不予处罚。', rights: [] },
  K05: { to: 'party', what: '这是行政约谈、指导的记录：指出问题，提出改正的建议，不是处罚。', todo: record, rights: [] },
  K06: { to: 'other', what: '这是本机关在执法中发现问题后提出的建议。', todo: '请研究办理，并把办理情况书面告诉本机关。', rights: [] },
  K07: { to: 'other', what: '这是本机关对您投诉、举报的事项作出的答复，说明办理情况和结果。', todo: '请阅读办理情况和结果，不需要您办理什么。', rights: [] },
  K08: { to: 'other', what: '这是把居民反映的事项交给您单位办理的文书。', todo: '请在期限内办理并反馈结果；不属于您单位职责的转办事项，请写明理由退回。', rights: [] },
  K09: { to: 'other', what: '这是把重大行政处罚决定报送司法行政部门备案的文书。', todo: '请收到文书的司法行政部门登记，或者写明意见退回。', rights: [] },
  Q02: { to: 'party', what: '这是查封、扣押的决定：列出的场所或者财物暂时不能使用、移动，并没有被没收。', todo: '请不要使用、转移或者损毁被查封、扣押的财物；本机关应当妥善保管，不收保管费用。', rights: ['seized', 'speakMeasure', ...contest] },
  Q03: { to: 'party', what: '这是被查封、扣押的场所、设施、财物的清单。', todo: '请核对名称、数量和状况，妥善保管这份清单。', rights: [] },
  Q04: { to: 'party', what: '这是实施强制措施的现场记录。', todo: record, rights: [] },
  Q05: { to: 'party', what: '这是延长查封、扣押期限的决定。', todo: '请了解延长的理由和新的期限。', rights: ['seized', 'speakMeasure', ...contest] },
  Q06: { to: 'other', what: '这是委托他人保管查封、扣押财物的文书。', todo: '请受委托的人妥善保管；保管费用由本机关承担。', rights: [] },
  Q07: { to: 'party', what: '这是对查封、扣押的财物怎样处理作出的决定。', todo: '请按照决定领取财物，或者了解财物的去向。', rights: [...contest] },
  Q08: { to: 'party', what: '这是解除查封、扣押的决定。', todo: '请按照决定领回财物。', rights: [] },
  Q09: { to: 'party', what: '这是告诉您查封、扣押的物品已经移送其他机关的文书。', todo: '请向接收物品的机关了解后续处理。', rights: [] },
  Q10: { to: 'party', money: true, what: '这是缴款的催告：罚款期限已过，提醒您履行。', todo: '请在期限内缴清；仍不履行的，本机关将申请人民法院强制执行。', rights: ['obey', 'speakEnforcement'] },
  Q10S: { to: 'party', what: '这是履行义务的催告：期限已过，提醒您履行。', todo: '请在期限内履行；仍不履行的，本机关将依法强制执行或者代履行。', rights: ['obeyDuty', 'speakEnforcement'] },
  Q12: { to: 'party', what: '这是行政强制执行的决定。', todo: '请尽快自行履行；不服的，可以依法申请行政复议或者提起行政诉讼。', rights: [...contest] },
  Q12S: { to: 'party', what: '这是强制拆除的现场记录。', todo: record, rights: [] },
  Q13: { to: 'party', what: '这是强制拆除之前的公告，限期请当事人自行拆除。', todo: '请在公告的期限内自行拆除，并搬出屋内物品。', rights: ['demolishSelf'] },
  Q14: { to: 'party', what: '这是中止、恢复或者终结执行的通知。', todo: '请了解执行的状态和理由。', rights: [] },
  Q15: { to: 'party', what: '这是代履行的决定：由本机关或者第三人代您履行义务，费用由您承担。', todo: '代履行之前自行履行的，不再代履行；不服的，可以依法申请行政复议或者提起行政诉讼。', rights: [...contest] },
  Q15S: { to: 'party', what: '这是代履行的现场记录。', todo: record, rights: [] },
  Q16: { to: 'party', what: '这是代履行之前的催告。', todo: '请在期限内自行履行；履行了的，停止代履行。', rights: ['performSelf', 'speakEnforcement'] },
  Q16S: { to: 'party', what: '这是立即代履行以后的通知：因情况紧急，本机关已经代为清除。', todo: '请阅读事由和费用；不服的，可以依法申请行政复议或者提起行政诉讼。', rights: [...contest] },
  Q17: { to: 'other', what: '这是向人民法院提出的强制执行申请。', todo: '请人民法院签收。', rights: [] },
}

/** A city's own paper (C01 …) may neither impose a duty nor take a right away, and so says the same of each. */
export const cityPaperWords: PaperWords = {
  to: 'party',
  what: '这是本市行政机关使用的文书，用来记录、说明或者提示有关情况；它不是行政处罚，也不增加您的义务。',
  todo: '请阅读文书的内容；有疑问的，请向文书上写明的机关询问。',
  rights: [],
}
