import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Its own choice leaves a core to whoever sits at the machine: of two that is half of the time.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'law',
          include: ['packages/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
          exclude: [...configDefaults.exclude, '**/*.db.test.ts'],
          // Against what hangs, not against a slow machine.
          testTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'db',
          include: ['packages/server/**/*.db.test.ts'],
          globalSetup: 'packages/server/platform/testing-cluster.ts',
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
})
