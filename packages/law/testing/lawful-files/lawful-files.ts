import { deviceFiles } from './device-files.ts'
import { discretionFiles } from './discretion-files.ts'
import type { LawfulFile } from './lawful-file.ts'
import { ordinaryFiles } from './ordinary-files.ts'
import { otherFiles } from './other-files.ts'

/** Whole lawful files over every branch that exists: none of their acts may be refused. */
export const lawfulFiles: readonly LawfulFile[] = [
  ...ordinaryFiles,
  ...otherFiles,
  ...discretionFiles,
  ...deviceFiles,
]
