import { aLawfulCase, type Variant } from '../a-case.ts'
import { attachment } from '../a-party.ts'
import { lighterForAge } from '../clue-to-report.ts'
import { adding, filled, type Plant, together } from '../defects/plants.ts'
import { stepsOf } from '../defects/steps.ts'
import { aStandard } from '../discretion-standard.ts'
import { act, beijing } from '../play.ts'
import type { LawfulFile } from './lawful-file.ts'

const from = (title: string, variant: Variant, change: Plant): LawfulFile => ({
  title,
  script: () => change(stepsOf(aLawfulCase(variant))).map((step) => step.act),
})

const opinion = {
  id: 'exhibit-1',
  kind: 'expertOpinion',
  title: '精神状态司法鉴定意见书',
  source: '示范司法鉴定中心',
  collectedAt: beijing('2026-03-09 08:30'),
  place: '示范司法鉴定中心',
  shows: '行为时控制能力减弱，没有完全丧失',
  form: 'original',
  checkedWithOriginal: true,
  originalKeptAt: null,
  monitored: false,
  recordedAt: null,
  device: null,
  attachments: [attachment('鉴定意见.pdf')],
} as const

/** 裁量: what the conditions on it must let through. */
export const discretionFiles: readonly LawfulFile[] = [
  from(
    '部分丧失控制能力，有鉴定意见，从轻',
    'person',
    together(
      adding(
        [
          act('addEvidence', 'lead', '2026-03-09 10:00', opinion),
          act('verifyEvidence', 'lead', '2026-03-09 10:10', {
            evidenceIds: ['exhibit-1'],
            method: '向鉴定机构核对',
            finding: '一致',
          }),
        ],
        'recheckCorrection',
      ),
      filled('assessDiscretion', {
        mitigation: ['M6'],
        grounds: [{ code: 'M6', fact: '行为时控制能力减弱而没有完全丧失', evidence: ['exhibit-1'] }],
      }),
    ),
  ),
  from(
    '行为之日正是十八周岁生日，按未成年人从轻',
    'person',
    together(
      filled('recordParty', ({ party }) => ({ party: { ...party, bornOn: '2008-03-02' } })),
      filled('recordInterview', { personRelation: '当事人，其监护人司马伯言在场' }),
      filled('assessDiscretion', {
        ...lighterForAge,
        grounds: lighterForAge.grounds.map((one) =>
          one.code === 'M0' ? { ...one, fact: '当事人行为时十七周岁' } : one,
        ),
      }),
    ),
  ),
  from(
    '以规章规定的其他情形从轻，写明条款',
    'organisation',
    filled('assessDiscretion', {
      mitigation: ['M5'],
      grounds: [
        {
          code: 'M5',
          fact: '积极配合调查并主动提供运单',
          evidence: ['interview-1'],
          provision: '《示范市市容管理办法》第十二条第二项',
        },
      ],
    }),
  ),
  from(
    '认定的情节符合“一般”档，在该档以内罚款',
    'organisation',
    filled('assessDiscretion', {
      benchmark: aStandard,
      found: ['5平方米（污染路面）以下', '限期内改正'],
      tier: '一般',
    }),
  ),
  from(
    '逸脱裁量基准，写明理由，经集体讨论',
    'person',
    filled('assessDiscretion', {
      grave: false,
      benchmark: aStandard,
      found: ['逾期未改正'],
      tier: '一般',
      departure: {
        tier: '较重',
        misfit: '该档以拒绝改正为对象，本案只逾期一日',
        facts: '复查笔录载明期限届满次日路面已清理',
      },
    }),
  ),
  from(
    '幅度须人工核对的事项，写明条文后选档',
    'organisation',
    together(
      filled('chooseItem', ({ item }) => ({ item: { ...item, fineReview: '条文另有按日计罚的一档' } })),
      filled('assessDiscretion', {
        benchmark: aStandard,
        tier: null,
        tierText: '依《大气污染防治法》第一百一十六条第一档，结合遗撒面积选定',
      }),
    ),
  ),
]
