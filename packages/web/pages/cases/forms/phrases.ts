/** 常用语 of opinions: what is signed most often, to be chosen and then changed. */
// prettier-ignore
export const phrases = {
  countersignFiling: ['经审核，违法事实有初步证据证明，属本机关管辖，同意报请立案。'],
  approveFiling: ['同意立案，由承办人员依法调查取证。'],
  countersignPreservation: ['证据可能灭失或者以后难以取得，同意报请先行登记保存。'],
  approvePreservation: ['同意先行登记保存，七个工作日内作出处理决定。'],
  reviewReport: ['经审查，事实清楚、证据充分、程序合法，同意报法制审核。', '同意承办人员的处理意见。'],
  giveFirstLook: ['经初审，事实清楚，证据充分，适用依据正确，裁量适当，同意告知。'],
  approveNotice: ['同意按拟处罚内容告知当事人，依法保障其陈述、申辩的权利。'],
  confirmRecheck: ['经审定，同意复核意见。', '复核意见逐条答复了当事人的陈述、申辩，予以审定。'],
  giveLegalOpinion: [
    '经审核，主体合法，事实清楚，证据充分，程序合法，适用法律正确，裁量适当，同意作出行政处罚决定。',
  ],
  countersignDecision: ['经审核，拟作出的处罚与告知一致，程序已经完备，同意报请决定。'],
  approveDecision: ['同意，依法作出行政处罚决定并送达当事人。'],
  countersignClosure: ['当事人已履行，文书齐备，同意报请结案。'],
  approveClosure: ['同意结案，按规定立卷归档。'],
  countersignNonFiling: ['经审核，核查情况属实，不符合立案条件，同意报请不予立案。'],
  approveNonFiling: ['同意不予立案，依法告知署名举报人。'],
  decideNoPenalty: ['同意，依法不予行政处罚，对当事人进行教育。'],
  countersignHandOver: ['经审核，不属本机关管辖，同意报请移送。'],
  approveHandOver: ['同意移送有管辖权的机关。'],
  approveCrimeTransfer: ['涉嫌犯罪，同意移送公安机关。'],
  refuseCrimeTransfer: ['未达到追诉标准，不移送公安机关，依法作出行政处理。'],
  countersignCancellation: ['经审核，符合撤销案件的情形，同意报请撤案。'],
  reviewCancellation: ['经审核，撤销案件的事实清楚，不属于应当作出不予处罚决定的情形，同意撤案。'],
  approveCancellation: ['同意撤销案件。'],
} as const satisfies Record<string, readonly string[]>
