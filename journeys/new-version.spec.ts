import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from './journey.ts'

const dist = fileURLToPath(new URL('../packages/web/dist/', import.meta.url))
const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
}

/** The built pages under the server's own content security policy, with a worker that can be made a newer one. */
async function serveBuilt(policy: string): Promise<{ server: Server; address: string; renew: () => void }> {
  let version = ''
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pages')
    if (pathname.startsWith('/api/')) return void response.writeHead(503).end()
    const asked = join(dist, pathname)
    const file = extname(pathname) && existsSync(asked) ? asked : join(dist, 'index.html')
    const headers = { 'cache-control': 'no-cache', 'content-security-policy': policy }
    const type = types[extname(file)] ?? 'application/octet-stream'
    const bytes = readFileSync(file)
    const body = pathname === '/sw.js' ? `${bytes}${version}` : bytes
    response.writeHead(200, { ...headers, 'content-type': type }).end(body)
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const { port } = server.address() as AddressInfo
  return { server, address: `http://localhost:${port}`, renew: () => (version = '\n// newer') }
}

test.use({ serviceWorkers: 'allow' })

test('有新版本先提示，点了才换；接口的答复一条也不留在缓存里', async ({ page, request }) => {
  const policy = (await request.get('/healthz')).headers()['content-security-policy'] ?? ''
  expect(policy).toContain("script-src 'self'")
  const { server, address, renew } = await serveBuilt(policy)
  const faults: string[] = []
  page.on('console', (said) => said.text().includes('Content Security Policy') && faults.push(said.text()))
  try {
    await page.goto(`${address}/sign-in`)
    await expect
      .poll(() => page.evaluate('!!navigator.serviceWorker.controller'), { timeout: 30_000 })
      .toBe(true)
    await expect(page.getByText(/有新版本/)).toBeHidden()
    renew()
    await page.reload()
    await expect(page.getByText(/有新版本/)).toBeVisible()
    // Nothing is swapped by itself: the page stays the one that was opened.
    await page.evaluate('document.body.dataset.mark = "1"')
    await page.waitForTimeout(1500)
    expect(await page.evaluate('document.body.dataset.mark')).toBe('1')
    await page.getByRole('button', { name: '点此更新' }).click()
    await expect.poll(() => page.evaluate('document.body.dataset.mark ?? ""').catch(() => '1')).toBe('')
    await expect(page.getByText(/有新版本/)).toBeHidden()
    const kept = (await page.evaluate(`caches.keys().then(async (names) => {
      const kept = []
      for (const name of names)
        for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname)
      return kept
    })`)) as string[]
    expect(kept.length).toBeGreaterThan(50)
    expect(kept.filter((path) => path.startsWith('/api/'))).toEqual([])
    expect(faults).toEqual([])
  } finally {
    server.close()
  }
})
