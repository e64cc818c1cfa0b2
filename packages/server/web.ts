import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { projectRoot } from './platform/config.ts'
import { answerNotFound } from './platform/errors.ts'

const packages = join(projectRoot, 'packages')
const dist = join(packages, 'web', 'dist')
const page = join(dist, 'index.html')

/** Builds the pages when they were never built or a source of theirs is newer. */
export async function ensureWebBuilt(log: (line: string) => void): Promise<void> {
  const sources = ['web', 'contract', 'law'].map((name) => newest(join(packages, name)))
  if (existsSync(page) && statSync(page).mtimeMs >= Math.max(...sources)) return
  log('正在生成页面，约需十几秒 … building the pages')
  const web = join(packages, 'web')
  const vite = join(
    createRequire(join(web, 'package.json')).resolve('vite/package.json'),
    '..',
    'bin',
    'vite.js',
  )
  await runQuietly(process.execPath, [vite, 'build', '--logLevel', 'warn'], web)
  compress(dist)
}

function newest(folder: string): number {
  let time = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.name === 'node_modules' || entry.name === 'dist' || entry.name.startsWith('.')) continue
    const path = join(folder, entry.name)
    time = Math.max(time, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs)
  }
  return time
}

function runQuietly(command: string, args: string[], cwd: string): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text))
    child.once('error', fail)
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`页面生成失败 the pages did not build:\n${said}`)),
    )
  })
}

/** Once at build time instead of at every request. */
function compress(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) compress(path)
    else if (/\.(js|css|html|svg|json)$/.test(entry.name))
      writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }))
  }
}

/** The console's files: hashed names for a year, the page itself never from a cache. */
export function serveWeb(app: FastifyInstance): void {
  if (!existsSync(page)) return
  app.register(fastifyStatic, {
    root: dist,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      const forever = path.includes(`${join(dist, 'assets')}`)
      response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

/** Addresses of the console are drawn by the page itself; an unknown address of the API is a 404. */
export function pageOrNotFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const isPage =
    request.method === 'GET' && !request.url.startsWith('/api/') && !/\.\w+(\?|$)/.test(request.url)
  if (!isPage || !existsSync(page)) return answerNotFound(request, reply)
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(readFileSync(page))
}
