import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { defectsPage } from '../packages/law/testing/defects/defects-page.ts'

/** Writes docs/law/defects.md from the tables of the seeded defects; a test says whether it is what stands there. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'law', 'defects.md'), defectsPage())
