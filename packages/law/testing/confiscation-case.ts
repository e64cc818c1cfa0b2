import { filmedAt } from './a-film.ts'
import { anItem, anOrganisation, attachment } from './a-party.ts'
import { clueToFiling, filingToNotice } from './clue-to-report.ts'
import {
  decisionToService,
  paidInTime,
  performanceToArchive,
  waivedAndReviewed,
} from './notice-to-archive.ts'
import { type AnyAct, act } from './play.ts'

const goods = (name: string) => [{ name, specification: '散装', quantity: '约二立方米', condition: '已封存' }]

/** The load is confiscated with the fine; half of it is destroyed, what has a value sold. */
export const confiscated: readonly AnyAct[] = [
  ...clueToFiling(anOrganisation, { ...anItem, penaltyKinds: ['罚款', '没收非法财物'] }),
  ...filingToNotice(anOrganisation, {
    fineFen: 500_000,
    grave: false,
    goods: { confiscation: '渣土约四立方米', confiscatedFen: 20_000 },
  }),
  filmedAt('海州区示范路与苍梧路路口')(
    'recording-1',
    '2026-03-02 09:58',
    '2026-03-02 10:45',
    '2026-03-19 16:00',
  ),
  ...waivedAndReviewed,
  ...decisionToService(500_000, 'leader', '没收的渣土由当事人于收到本决定书之日起三日内运至市渣土处置场交付'),
  ...paidInTime(500_000),
  act('disposeConfiscated', 'lead', '2026-04-14 10:00', {
    id: 'disposal-1',
    goods: goods('不能利用的渣土'),
    method: 'destroy',
    basis: '《城市建筑垃圾管理规定》关于处置场所的规定',
    course: '在市渣土处置场就地消纳，全程录像。',
    receiver: '市渣土处置场',
    proceedsFen: null,
    disposedOn: '2026-04-14',
    supervisor: '财务科孙敏',
    all: false,
    attachments: [attachment('消纳照片.jpg')],
  }),
  act('disposeConfiscated', 'lead', '2026-04-15 16:00', {
    id: 'disposal-2',
    goods: goods('可以利用的石料'),
    method: 'auction',
    basis: '',
    course: '委托公共资源交易中心公开拍卖成交。',
    receiver: '市公共资源交易中心',
    proceedsFen: 18_000,
    disposedOn: '2026-04-15',
    supervisor: '财务科孙敏',
    all: true,
    attachments: [attachment('上缴国库凭证.jpg')],
  }),
  ...performanceToArchive('2026-04-16'),
]
