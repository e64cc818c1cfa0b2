import { test as base, expect } from '@playwright/test'

/**
 * A journey. When it ends, every desk that was opened for it is closed: a page left open goes on asking the server
 * for its inbox, and forty journeys leave hundreds of them.
 */
export const test = base.extend<{ desksClosed: undefined }>({
  desksClosed: [
    async ({ browser }, use) => {
      await use(undefined)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
    { auto: true },
  ],
})

export { expect }
