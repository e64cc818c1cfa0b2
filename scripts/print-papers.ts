import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { papersPage } from '../packages/server/documents/testing-papers-page.ts'

/** Writes docs/papers.md from the definitions; a test says whether it is what stands there. */
writeFileSync(join(import.meta.dirname, '..', 'docs', 'papers.md'), papersPage())
