import type { Tasks } from './platform/jobs.ts'

/** Every kind of work that follows a commit, by the name it is enqueued under. */
export const tasks: Tasks = {}

/** What runs by the clock, in UTC (Beijing is eight hours ahead). */
export const crontab = ''
