import {
  alertDueJob,
  dropUnfinishedJob,
  foldSummariesJob,
  lookAtPicturesJob,
  refreshDeadlinesJob,
  renderPaperJob,
} from './cases/index.ts'
import type { Tasks } from './platform/jobs.ts'

/** Every kind of work that follows a commit, by the name it is enqueued under. */
export const tasks: Tasks = {
  renderPaper: renderPaperJob,
  alertDue: alertDueJob,
  refreshDeadlines: refreshDeadlinesJob,
  dropUnfinished: dropUnfinishedJob,
  lookAtPictures: lookAtPicturesJob,
  foldSummaries: foldSummariesJob,
}

/** What runs by the clock, in UTC (Beijing is eight hours ahead): 到期提醒 at half past six in the morning, uploads given up on at half past three, the summaries folded every minute. */
export const crontab = ['30 22 * * * alertDue', '30 19 * * * dropUnfinished', '* * * * * foldSummaries'].join(
  '\n',
)
