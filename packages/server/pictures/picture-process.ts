import { type ChildProcess, fork } from 'node:child_process'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { LookedAt } from './look-at-picture.ts'
import type { PictureAnswer, PictureRequest } from './picture-worker.ts'

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const timeoutMs = 60_000
const memoryLimitMb = 500
/** A child nobody has asked anything for so long is let go. */
const idleMs = 60_000

let child: ChildProcess | null = null
let idle: ReturnType<typeof setTimeout> | undefined
let last: Promise<unknown> = Promise.resolve()
let nextId = 1

function drop(): void {
  child?.kill()
  child = null
}

/** Without the server's environment: a file that takes the child over finds nothing there. */
function current(): ChildProcess {
  if (child && child.exitCode === null && child.connected) return child
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env
  const env = Object.entries({ PATH, HOME, TMPDIR, SystemRoot }).filter(([, value]) => value !== undefined)
  child = fork(join(import.meta.dirname, 'picture-worker.ts'), {
    env: Object.fromEntries(env),
    execArgv: ['--import', tsx, '--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  child.unref()
  child.channel?.unref()
  return child
}

function ask(used: ChildProcess, request: PictureRequest): Promise<PictureAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      clearTimeout(timer)
      used.off('message', onMessage)
      used.off('exit', onExit)
      used.channel?.unref()
      act()
    }
    const onMessage = (answer: PictureAnswer) => {
      if (answer.id === request.id) settle(() => resolve(answer))
    }
    const onExit = () => settle(() => reject(new Error('the process that opens pictures ended')))
    const timer = setTimeout(() => settle(() => reject(new Error('the picture took too long'))), timeoutMs)
    used.on('message', onMessage)
    used.on('exit', onExit)
    used.channel?.ref()
    used.send(request)
  })
}

/**
 * Looks at a picture in a process of its own, one after the other, with bounded memory and time. Null where the picture
 * took the process with it: it is not tried again, and the next one gets a new process.
 */
export function lookAtPictureApart(bytes: Uint8Array, mediaType: string): Promise<LookedAt | null> {
  const work = last.then(async () => {
    clearTimeout(idle)
    try {
      const { facts, thumbnail, memoryMb } = await ask(current(), { id: nextId++, bytes, mediaType })
      if (memoryMb > memoryLimitMb) drop()
      return { facts, thumbnail }
    } catch {
      drop()
      return null
    } finally {
      idle = setTimeout(drop, idleMs)
      idle.unref()
    }
  })
  last = work
  return work
}
