import type { VersionApplied } from '../../case/item-versions.ts'
import type { ItemSnapshot } from '../../catalogue/item.ts'
import { aStandard } from '../discretion-standard.ts'
import { graverItem, lighterItem } from '../item-versions.ts'
import { act } from '../play.ts'
import { type Defect, defect, penal } from './defect.ts'
import { harms } from './harms.ts'
import { adding, filled, together, told } from './plants.ts'

const ground = (
  code: 'M0' | 'M1' | 'M5' | 'M6',
  fact: string,
  evidence: readonly string[],
  provision?: string,
) => ({
  mitigation: [code],
  grounds: [{ code, fact, evidence, ...(provision === undefined ? {} : { provision }) }],
})
const common = ['5平方米（污染路面）以下', '限期内改正']

/** The amended item, compared on 16 March before the investigation is concluded. */
const comparing = (later: ItemSnapshot, applied: VersionApplied) =>
  together(
    adding(
      [
        act('compareVersions', 'lead', '2026-03-16 09:00', {
          later,
          applied,
          reason: '比较了新旧规定的罚款幅度',
        }),
      ],
      'concludeInvestigation',
    ),
    told({ laterItem: later }, 'compareVersions'),
  )

/** 裁量: grounds without proof, and leaving the published standard. */
// biome-ignore format: a table of law is read in columns
export const discretionDefects: readonly Defect[] = [
  defect('REV-3(12)-08', '主动消除危害后果，罚款仍高于幅度的中间值且没有理由', penal('三十二条第一项'), 'organisation',
    filled('assessDiscretion', { fineFen: 1_500_000, aboveMiddleReason: null }), 'assessDiscretion', 'aboveMiddleReasoned', harms.decided),
  defect('REV-3(12)-09', '以主动消除危害后果从轻，没有指明任何证据', penal('三十二条第一项'), 'person',
    filled('assessDiscretion', { grounds: [] }), 'assessDiscretion', 'groundsProved', harms.decided),
  defect('REV-3(12)-10', '以主动供述从轻，所引的询问笔录不在案卷中', penal('三十二条第三项'), 'organisation',
    filled('assessDiscretion', { mitigation: ['M3'], grounds: [{ code: 'M3', fact: '当事人供述另一处遗撒', evidence: ['interview-9'] }] }),
    'assessDiscretion', 'groundsProved', harms.decided),
  defect('REV-3(12)-11', '从轻情形的事实没有写明', penal('三十二条第一项'), 'organisation',
    filled('assessDiscretion', ground('M1', ' ', ['inspection-1'])), 'assessDiscretion', 'groundsProved', harms.decided),
  defect('REV-3(12)-12', '以部分丧失控制能力减轻，只有家属的陈述，没有鉴定意见', penal('三十一条'), 'person',
    filled('assessDiscretion', ground('M6', '家属称其患有精神疾病', ['interview-1'])), 'assessDiscretion', 'partialCapacityProved', harms.decided),
  defect('REV-3(12)-13', '对单位以部分丧失控制能力从轻', penal('三十一条'), 'organisation',
    filled('assessDiscretion', ground('M6', '法定代表人患有精神疾病', ['interview-1'])), 'assessDiscretion', 'partialCapacityProved', harms.decided),
  defect('REV-3(12)-14', '以“其他情形”从轻，没有写明哪一规定', penal('三十二条第五项'), 'organisation',
    filled('assessDiscretion', ground('M5', '积极配合调查，如实陈述', ['interview-1'])), 'assessDiscretion', 'otherGroundNamed', harms.decided),
  defect('REV-3(12)-15', '从轻情形的证据全部排除以后，没有重新裁量就终结调查', penal('四十六条第三款'), 'organisation',
    together(filled('assessDiscretion', ground('M1', '当事人主动雇人清理路面', ['photos-1'])),
      adding([act('excludeEvidence', 'lead', '2026-03-16 09:00', { evidenceId: 'photos-1', ground: 'untrue', reason: '拍摄地点不是本案路段' })], 'concludeInvestigation')),
    'concludeInvestigation', 'groundsStand', harms.decided),
  defect('REV-3(12)-16', '认定的情节符合“一般”档，罚款却高出该档，没有说明', penal('三十四条'), 'organisation',
    filled('assessDiscretion', { benchmark: aStandard, found: common, tier: '一般', fineFen: 900_000 }), 'assessDiscretion', 'departureReasoned', harms.decided),
  defect('REV-3(12)-17', '认定的情节符合“较重”档，改选“一般”档，没有说明', penal('三十四条'), 'organisation',
    filled('assessDiscretion', { benchmark: aStandard, found: ['逾期未改正'], tier: '一般' }), 'assessDiscretion', 'departureReasoned', harms.decided),
  defect('REV-3(12)-18', '有公布的裁量基准而没有认定任何情节，也没有说明', penal('三十四条'), 'person',
    filled('assessDiscretion', { benchmark: aStandard, found: [] }), 'assessDiscretion', 'departureReasoned', harms.decided),
  defect('REV-3(12)-19', '档次是自拟的，不在裁量基准之内', penal('三十四条'), 'organisation',
    filled('assessDiscretion', { benchmark: aStandard, tier: '特别严重', departure: { tier: null, misfit: '各档都过轻', facts: '遗撒路段很长' } }),
    'assessDiscretion', 'tierPublished', harms.decided),
  defect('REV-3(12)-20', '幅度须人工核对的事项，选档没有写明条文', penal('三十四条'), 'organisation',
    together(filled('chooseItem', ({ item }) => ({ item: { ...item, fineReview: '多档' } })), filled('assessDiscretion', { tierText: '一般档，遗撒面积不大' })),
    'assessDiscretion', 'reviewedTierCited', harms.decided),
  defect('G26-16', '逸脱裁量基准，没有集体讨论就拟定决定', null, 'organisation',
    filled('assessDiscretion', {
      benchmark: aStandard, found: ['逾期未改正'], tier: '一般', departure: { tier: '较重', misfit: '逾期一日即改正', facts: '复查笔录载明次日已清理' },
    }), 'proposeDecision', 'stageMismatch', harms.decided),
  defect('G06-12', '当事人是单位，却按未成年人从轻', penal('三十条'), 'organisation',
    filled('assessDiscretion', ground('M0', '经办人未满十八周岁', ['copy-1'])), 'assessDiscretion', 'minorByAge', harms.decided),
  defect('G06-13', '生日的次日实施违法行为，已满十八周岁，仍按未成年人从轻', penal('三十条'), 'minor',
    filled('recordParty', ({ party }) => ({ party: { ...party, bornOn: '2008-03-01' } })), 'assessDiscretion', 'minorByAge', harms.decided),
  defect('G01-29', '行为后规定已经修改，没有比较新旧规定就终结调查', penal('三十七条'), 'organisation',
    told({ laterItem: lighterItem }, 'concludeInvestigation'), 'concludeInvestigation', 'versionsCompared', harms.decided),
  defect('G01-30', '告知以后规定修改，没有比较新旧规定就作出决定', penal('三十七条'), 'organisation',
    told({ laterItem: lighterItem }, 'approveDecision'), 'approveDecision', 'versionsCompared', harms.decided),
  defect('G01-31', '新的规定处罚较轻，仍适用行为时的规定', penal('三十七条'), 'organisation',
    comparing(lighterItem, 'old'), 'compareVersions', 'lighterVersionApplied', harms.decided),
  defect('G01-32', '新的规定处罚较重，却适用新的规定', penal('三十七条'), 'person',
    comparing(graverItem, 'new'), 'compareVersions', 'lighterVersionApplied', harms.decided),
]
