import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

export const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

/** Waits until a page shows what it has: no skeleton, nothing under way, nothing half faded: a colour on its way to another is no colour to judge. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.ant-skeleton, .ant-spin-spinning, .zh-first-paint')).toHaveCount(0)
  await expect.poll(() => page.evaluate<number>(moving)).toBe(0)
}

const moving =
  "document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect?.getComputedTiming().endTime !== Infinity).length"

/** How it looks at a desk and on a phone, for whoever wants to see it: `test-results/NAME-1440.png` and `-390.png`. */
export async function picture(page: Page, name: string, { fullPage = true } = {}): Promise<void> {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size)
    await settled(page)
    await page.screenshot({ path: `test-results/${name}-${size.width}.png`, fullPage })
  }
  await page.setViewportSize(desktop)
}

/** What axe finds serious or critical, each as one line with where. */
export async function faultsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ target }) => `${id}: ${target}`))
}

/** By how many pixels the page is wider than the screen. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - window.innerWidth')

/** On a phone a cell of a table has its label at its left: what of its contents stands below the label instead of beside it. */
const underTheirLabels = (page: Page): Promise<string[]> => page.evaluate<string[]>(findUnderLabels)
const findUnderLabels = `[...document.querySelectorAll('.zh-table td[data-label] > *')]
  .filter((part) => part.getClientRects().length > 0)
  .filter((part) => {
    const cell = part.parentElement
    if (getComputedStyle(cell, '::before').content === 'none') return false
    return part.getBoundingClientRect().left - cell.getBoundingClientRect().left < 3 * parseFloat(getComputedStyle(cell).fontSize)
  })
  .map((part) => part.parentElement.dataset.label + ': ' + part.textContent)`

/** At a desk and on a phone: nothing serious for a reader of the screen, nothing beyond its edge. */
export async function expectSound(page: Page, what: string): Promise<void> {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size)
    await settled(page)
    const where = `${what}，宽${size.width}`
    expect.soft(await faultsOf(page), where).toEqual([])
    await expect.soft.poll(() => overflow(page), where).toBeLessThanOrEqual(0)
    expect.soft(await underTheirLabels(page), where).toEqual([])
  }
  await page.setViewportSize(desktop)
}
