import { chromium } from 'playwright-core'
import { expect, it } from 'vitest'
import { findBrowser } from './find-browser.ts'

it('gives a browser that really draws Chinese letters, not boxes', async () => {
  const { executablePath, args, env } = await findBrowser()
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } })
  try {
    const page = await browser.newPage({ viewport: { width: 120, height: 60 } })
    const draw = async (letter: string) => {
      await page.setContent(`<p style="font: 32px sans-serif">${letter}</p>`)
      return (await page.screenshot()).toString('base64')
    }
    // A missing glyph is the same box for every letter.
    const drawn = new Set<string>()
    for (const letter of '执衡罚') drawn.add(await draw(letter))
    expect(drawn.size).toBe(3)
  } finally {
    await browser.close()
  }
})
