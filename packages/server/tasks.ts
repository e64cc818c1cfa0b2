import { alertDueJob, refreshDeadlinesJob, renderPaperJob } from './cases/index.ts'
import type { Tasks } from './platform/jobs.ts'

/** Every kind of work that follows a commit, by the name it is enqueued under. */
export const tasks: Tasks = {
  renderPaper: renderPaperJob,
  alertDue: alertDueJob,
  refreshDeadlines: refreshDeadlinesJob,
}

/** What runs by the clock, in UTC (Beijing is eight hours ahead): 到期提醒 at half past six in the morning. */
export const crontab = '30 22 * * * alertDue'
