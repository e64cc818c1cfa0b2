import { otherLogin, type Script, told } from './case-plan.ts'
import { sealPaper, serve } from './plan-service.ts'

/** 重大行政处罚决定备案 of a fine in the range of the hearing; the city's own bureau of justice has people who answer it. */
export function planMajorFiling(script: Script, fineFen: number): void {
  const { story, clock, act } = script
  clock.minutes(30, 120)
  act('fazhi', 'fileMajorDecision', {
    summary: `${story.party.name}${story.scene.cause}：${told(story, story.scene.why)}。经告知听证权利、法制审核和负责人集体讨论，决定罚款${fineFen / 100}元，决定书已经送达`,
  })
  sealPaper(script, 'K09')
  if (story.unit.level !== 'city') return
  clock.days(0, 2)
  act(otherLogin('sifaju.jiandu'), 'answerMajorFiling', async ({ view }) => ({
    id: (await view()).state.majorFilings.at(-1)?.id ?? '',
    outcome: 'received',
    opinion: '材料齐全，准予备案。',
  }))
}

/** 答复举报人 who gave a name, once the case is performed. */
export function planComplaintAnswer(script: Script, reporter: string): void {
  const { story, clock, act } = script
  clock.minutes(10, 60)
  act(story.lead, 'answerComplaint', {
    done: '本机关接到反映后派员现场核查，反映的情况属实，已依法立案调查',
    result: '已依法对当事人给予行政处罚，违法行为已经改正',
  })
  serve(script, 'K07', 'direct', {
    recipient: reporter,
    relation: '举报人本人',
    place: `${story.unit.name}接待室`,
  })
}
