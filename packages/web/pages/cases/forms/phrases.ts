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
  decideRecusal: ['经审查，所提理由不属于法定回避情形。', '经核实，所提情形属实，可能影响公正执法。'],
  countersignExtension: ['经审核，规定期限内确实不能作出决定，同意报请延长。'],
  approveExtension: ['同意延长，抓紧办理。'],
  countersignHalt: ['经审核，事由属实，同意报请。'],
  approveHalt: ['事由属实，同意。'],
  countersignDeferral: [
    '经审核，经济困难的证明材料属实，同意所报的缴纳计划。',
    '证明材料不足以说明经济困难，建议不予批准。',
  ],
  approveDeferral: ['当事人确有经济困难，同意按所报计划缴纳。'],
  refuseDeferral: ['申请人提交的材料不能证明确有经济困难', '申请的期限过长，可以缩短期限后另行申请'],
  countersignClosure: ['当事人已履行，文书齐备，同意报请结案。'],
  approveClosure: ['同意结案，按规定立卷归档。'],
} as const satisfies Record<string, readonly string[]>
