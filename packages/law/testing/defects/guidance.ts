import { type Defect, defect, penal } from './defect.ts'
import { harms, ofThisDefect } from './harms.ts'
import { filled, without } from './plants.ts'
import { sealingAndServing, the } from './steps.ts'

const talked = (reason: string) => ({ reason: `${reason}，已经对当事人约谈` })

/** 行政指导、城管进社区 (rules §5.7, §8.6). */
// biome-ignore format: a table of law is read in columns
export const guidanceDefects: readonly Defect[] = [
  defect('REV-2(8)-100', '约谈时许诺改正了就不再处罚', penal('五十七条第一款'), 'guided',
    filled('recordTalk', ({ guidance }) => ({ guidance: `${guidance}，按时改正的不再给予处罚` })), 'recordTalk', 'talkSparesNobody', ofThisDefect.talked),
  defect('REV-2(8)-103', '以已经约谈为由撤销案件', penal('五十七条第一款'), 'cancelled',
    filled('proposeCancellation', ({ reason }) => talked(reason)), 'proposeCancellation', 'guidanceIsNoReason', harms.withdrawn),
  defect('REV-2(8)-104', '以已经约谈为由不予处罚', penal('五十七条第一款'), 'noPenalty',
    filled('concludeNoPenalty', ({ reason }) => talked(reason)), 'concludeNoPenalty', 'guidanceIsNoReason', harms.notPunished),
  defect('REV-2(8)-105', '以已经约谈为由不予立案', penal('五十七条第一款'), 'nonFiling',
    filled('proposeNonFiling', ({ reason }) => talked(reason)), 'proposeNonFiling', 'guidanceIsNoReason', harms.notFiled),
  defect('REV-2(8)-101', '执法建议书写明了举报人', penal('五十条'), 'guided',
    filled('adviseUnit', ({ found }) => ({ found: `匡先生反映，${found}` })), 'adviseUnit', 'adviceKeepsSecrets', ofThisDefect.advised),
  defect('REV-2(8)-102', '联办的社区事项还有单位没有办结，就登记回访', null, 'guided',
    without(the('answerMatter', 2)), 'followUpMatter', 'matterHandled', ofThisDefect.followedUp),
  defect('G42-13', '社区事项没有回访就归档', null, 'guided',
    without('followUpMatter'), 'archiveCase', 'mattersClosed', harms.archived),
  defect('G42-14', '执法建议书没有送达就归档', penal('六十一条'), 'guided',
    without(...sealingAndServing('K06')), 'archiveCase', 'servedPapersProved', harms.archived),
]
