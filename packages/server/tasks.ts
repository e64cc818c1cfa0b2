import {
  alertDueJob,
  dropUnfinishedJob,
  foldSummariesJob,
  lookAtPicturesJob,
  refreshDeadlinesJob,
  renderPaperJob,
  signPaperJob,
  watchClocksJob,
} from './cases/index.ts'
import type { Tasks } from './platform/jobs.ts'

/** Every kind of work that follows a commit, by the name it is enqueued under. */
export const tasks: Tasks = {
  renderPaper: renderPaperJob,
  signPaper: signPaperJob,
  alertDue: alertDueJob,
  refreshDeadlines: refreshDeadlinesJob,
  dropUnfinished: dropUnfinishedJob,
  lookAtPictures: lookAtPicturesJob,
  foldSummaries: foldSummariesJob,
  watchClocks: watchClocksJob,
}

/**
 * What runs by the clock, in UTC (Beijing is eight hours ahead): 到期提醒 at half past six in the morning and its 自检 at seven,
 * each made up for where the machine was off then; uploads given up on at half past three; the summaries folded every minute.
 */
export const crontab = [
  '30 22 * * * alertDue ?fill=1d',
  '0 23 * * * watchClocks ?fill=1d',
  '30 19 * * * dropUnfinished',
  '* * * * * foldSummaries',
].join('\n')
