import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { FilledDocument } from './filled.ts'
import type { FontsInUse } from './fonts.ts'
import type { RenderAnswer, RenderJob, RenderRequest } from './render-worker.ts'
import type { PaperMeta } from './write-typst.ts'

export type RendererOptions = {
  /** The bureau's own fonts; null when it has none. */
  readonly fontsDir: string | null
  /** The child is replaced after the document that took it over this. */
  readonly memoryLimitMb?: number
  /** A document that takes longer is given up, and the child with it. */
  readonly timeoutMs?: number
}
export type Renderer = {
  /** PDF/A-2u; the same filled paper and meta give the same bytes. Rejects while a fact is missing, unless it is a preview. */
  readonly renderPdf: (filled: FilledDocument, meta: PaperMeta) => Promise<Buffer>
  /** A working copy marked 非正本. */
  readonly renderDocx: (filled: FilledDocument, meta: PaperMeta) => Promise<Buffer>
  /** The drawn seal of a demonstration with a unit's name, one page; drawn once for each name. */
  readonly renderSeal: (name: string) => Promise<Buffer>
  /** Which families papers are printed in, for the operations page. */
  readonly fontsInUse: () => Promise<FontsInUse>
  /** Megabytes the child held after its last paper; 0 before the first. */
  readonly memoryMb: () => number
  readonly close: () => void
}

type Job = {
  readonly job: RenderJob
  readonly resolve: (bytes: Buffer) => void
  readonly reject: (error: Error) => void
}
type Child = { readonly process: ChildProcess; readonly ready: Promise<FontsInUse> }

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Starts the child without the server's environment: it needs no database address and no key. */
function startChild(fontsDir: string | null): Child {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env
  const env = { PATH, HOME, TMPDIR, SystemRoot, FONTS_DIR: fontsDir ?? '' }
  const child = fork(join(import.meta.dirname, 'render-worker.ts'), {
    env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
    execArgv: ['--import', tsx, '--max-old-space-size=512', '--max-semi-space-size=2'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ready = new Promise<FontsInUse>((resolve, reject) => {
    child.on('message', (message: RenderAnswer) => {
      if ('ready' in message) resolve(message.ready)
      if ('broken' in message) reject(new Error(message.broken))
    })
    child.on('error', reject)
    child.on('exit', () => reject(new Error('文书生成进程未能启动')))
  })
  ready.catch(() => {}) // whoever awaits it is told; an idle renderer must not bring the server down
  return { process: child, ready }
}

/** An idle child does not keep the server from ending. */
function holdServer(child: ChildProcess, hold: boolean): void {
  if (hold) child.ref()
  else child.unref()
  if (hold) child.channel?.ref()
  else child.channel?.unref()
}

/** Sends one job and waits for its answer, for the child's death, or for the time to run out. */
function runJob(child: Child, id: number, job: Job, timeoutMs: number): Promise<RenderAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      child.process.off('message', onMessage)
      child.process.off('exit', onExit)
      act()
    }
    const onMessage = (message: RenderAnswer) => {
      if ('id' in message && message.id === id) settle(() => resolve(message))
    }
    const onExit = () => settle(() => reject(new Error('文书生成进程意外退出')))
    const timer = setTimeout(
      () => settle(() => reject(new Error(`文书生成超过 ${timeoutMs / 1000} 秒，已放弃`))),
      timeoutMs,
    )
    child.process.on('message', onMessage)
    child.process.on('exit', onExit)
    child.process.send({ id, job: job.job } satisfies RenderRequest)
  })
}

/**
 * Sets papers in a process of their own, one after the other, so that neither a layout that runs wild nor
 * Typst's cache can take the server with it. The child starts with the first paper and is replaced when it
 * grows past the limit, crashes or hangs; the paper that did it is rejected, the next ones are not.
 */
export function openRenderer({
  fontsDir,
  memoryLimitMb = 400,
  timeoutMs = 30_000,
}: RendererOptions): Renderer {
  let child: Child | null = null
  let running = false
  let closed = false
  let nextId = 1
  let memoryMb = 0
  const waiting: Job[] = []

  const drop = (): void => {
    child?.process.kill()
    child = null
  }
  const current = (): Child => {
    if (child && child.process.exitCode === null && child.process.connected) return child
    child = startChild(fontsDir)
    return child
  }
  async function work(job: Job): Promise<void> {
    const used = current()
    holdServer(used.process, true)
    try {
      await used.ready
      const answer = await runJob(used, nextId++, job, timeoutMs)
      if ('bytes' in answer) job.resolve(Buffer.from(answer.bytes))
      else job.reject(new Error('error' in answer ? answer.error : '文书生成失败'))
      if ('memoryMb' in answer) memoryMb = answer.memoryMb
      if (memoryMb > memoryLimitMb) drop()
    } catch (error) {
      drop()
      job.reject(error instanceof Error ? error : new Error(String(error)))
    }
    if (child) holdServer(child.process, false)
  }
  async function drain(): Promise<void> {
    if (running) return
    running = true
    for (let job = waiting.shift(); job; job = waiting.shift()) await work(job)
    running = false
  }
  const ask = (job: RenderJob, first: boolean) =>
    new Promise<Buffer>((resolve, reject) => {
      if (closed) return reject(new Error('文书生成已经关闭'))
      if (first) waiting.unshift({ job, resolve, reject })
      else waiting.push({ job, resolve, reject })
      void drain()
    })
  const render =
    (format: 'pdf' | 'docx') =>
    async (filled: FilledDocument, meta: PaperMeta): Promise<Buffer> => {
      if (filled.missing.length > 0 && !meta.preview) {
        const labels = filled.missing.map(({ label }) => label).join('、')
        throw new Error(`《${filled.title}》缺少：${labels}`)
      }
      // Somebody sits before a preview; papers of past acts can wait their turn.
      return ask({ format, filled, meta }, meta.preview)
    }
  const seals = new Map<string, Promise<Buffer>>()
  const renderSeal = (name: string): Promise<Buffer> => {
    const drawn = seals.get(name) ?? ask({ format: 'seal', name }, false)
    seals.set(name, drawn)
    drawn.catch(() => seals.delete(name))
    return drawn
  }
  return {
    renderPdf: render('pdf'),
    renderDocx: render('docx'),
    renderSeal,
    fontsInUse: () => current().ready,
    memoryMb: () => memoryMb,
    close: () => {
      closed = true
      drop()
    },
  }
}

const shared = new Map<string, Renderer>()

/** The one renderer of this server for a font folder, started on first use. */
export function sharedRenderer(fontsDir: string | null): Renderer {
  const key = fontsDir ?? ''
  const renderer = shared.get(key) ?? openRenderer({ fontsDir })
  shared.set(key, renderer)
  return renderer
}
