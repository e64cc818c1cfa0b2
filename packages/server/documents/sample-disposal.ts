import type { FactValue } from './facts.ts'

/** Goods that a decision confiscated, destroyed under supervision, for D53. */
export const disposalSample: Readonly<Record<string, FactValue>> = {
  'disposal.goods': [
    { name: '违法设置的遮阳棚', specification: '铁架篷布', quantity: '二个', condition: '锈蚀变形' },
    { name: '货架', specification: '木质', quantity: '三个', condition: '破损' },
  ],
  'disposal.method': '销毁',
  'disposal.basis': '国家有关罚没财物管理的规定：没有使用价值的物品予以销毁',
  'disposal.course':
    '2026年11月26日上午，在市再生资源处置场对没收物品逐件清点、核对后机械破碎，全程录像，未见异常。',
  'disposal.receiver': '连云港市再生资源处置场',
  'disposal.proceedsFen': 0,
  'disposal.disposedOn': '2026-11-26',
  'disposal.supervisor': '财务装备科　孙敏',
  'disposal.officers': '周建国、李明',
  'disposal.rest': '至此，本案没收的物品已经全部处理完毕。',
}
