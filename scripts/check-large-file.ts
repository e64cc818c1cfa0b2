import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, mkdtempSync, openSync, readFileSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Upload } from 'tus-js-client'
import {
  demonstrationPassword,
  driveCase,
  openDemoClient,
  planOne,
  readCity,
} from '../packages/server/demo/index.ts'

/**
 * `npm run check:large-file -- [gigabytes]`: a film of 2 GB comes to a server of its own with two breaks of the
 * connection, becomes evidence of a case, is read from its middle and from its end and compared byte for byte. Prints
 * what the server needed: memory, time, rate, and how much of what had been sent was sent twice.
 */
const size = Math.round(Number(process.argv[2] ?? 2) * 1024 ** 3)
const port = Number(process.env.LARGE_FILE_PORT ?? 8291)
const baseUrl = `http://127.0.0.1:${port}`
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-large-'))
const filmPath = join(folder, 'film.mp4')
const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(0)} MB`
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Bytes that no store could make smaller, with the beginning of an MP4. */
function makeFilm(): string {
  const file = openSync(filmPath, 'w')
  const hash = createHash('sha256')
  const block = randomBytes(4 * 1024 ** 2)
  Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex').copy(block)
  for (let written = 0, number = 0; written < size; number++) {
    block.writeUInt32LE(number, 64)
    const piece = block.subarray(0, Math.min(block.length, size - written))
    hash.update(piece)
    written += writeSync(file, piece)
  }
  return hash.digest('hex')
}

async function startServer(): Promise<ChildProcess> {
  const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: String(port), ZHIHENG_DEMO_CASES: '0' }
  const server = spawn(process.execPath, ['--import', 'tsx', 'packages/server/main.ts'], {
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 900; tries++) {
    if (server.exitCode !== null) throw new Error('the server did not start')
    const up = await fetch(`${baseUrl}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    )
    if (up) return server
    await wait(200)
  }
  throw new Error('the server did not answer within three minutes')
}

/** Most memory the process ever held, from the kernel; Linux only. */
function memoryOf({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

async function signIn(loginName: string): Promise<Record<string, string>> {
  const answer = await fetch(`${baseUrl}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ loginName, password: demonstrationPassword }),
  })
  const cookie = answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  const session = await fetch(`${baseUrl}/api/session`, { headers: { cookie } })
  const { csrfToken } = (await session.json()) as { csrfToken: string }
  return { cookie, 'x-csrf-token': csrfToken }
}

/** Sends until the end or until `breakAt` bytes are out, and then drops the connection; answers the address and how far it was. */
function send(
  headers: Record<string, string>,
  { url, breakAt }: { url?: string; breakAt?: number },
): Promise<{ url: string; sent: number }> {
  return new Promise((resolve, reject) => {
    let sent = 0
    const upload: Upload = new Upload(createReadStream(filmPath), {
      endpoint: `${baseUrl}/api/uploads`,
      ...(url && { uploadUrl: url }),
      headers,
      metadata: { filename: '现场执法记录.mp4' },
      chunkSize: 64 * 1024 ** 2,
      retryDelays: null,
      onProgress: (bytes) => {
        sent = bytes
        if (breakAt === undefined || bytes < breakAt) return
        void upload.abort().then(() => resolve({ url: upload.url ?? '', sent }))
      },
      onSuccess: () => resolve({ url: upload.url ?? '', sent: size }),
      onError: reject,
    })
    upload.start()
  })
}

const received = async (url: string, headers: Record<string, string>): Promise<number> =>
  Number((await fetch(url, { method: 'HEAD', headers })).headers.get('upload-offset'))

async function post(headers: Record<string, string>, path: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${baseUrl}${path}`, {
    method: 'POST',
    headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
  return answer.json()
}

async function mustMatch(headers: Record<string, string>, path: string, start: number): Promise<number> {
  const began = performance.now()
  const end = Math.min(start + 1024 ** 2, size) - 1
  const answer = await fetch(`${baseUrl}${path}`, { headers: { ...headers, range: `bytes=${start}-${end}` } })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const wanted = Buffer.alloc(end - start + 1)
  readSync(openSync(filmPath, 'r'), wanted, 0, wanted.length, start)
  if (answer.status !== 206 || !bytes.equals(wanted)) throw new Error(`the stretch at ${start} differs`)
  return performance.now() - began
}

async function check(server: ChildProcess): Promise<void> {
  const sha256 = makeFilm()
  const client = openDemoClient(baseUrl, demonstrationPassword)
  const asOf = '2026-09-21'
  const plan = planOne(await readCity(client, asOf), {
    login: 'haizhou',
    goal: 'INVESTIGATING',
    seed: 'large-file',
    asOf,
    turns: { preserves: true },
  })
  await driveCase(client, plan)
  const headers = {
    ...(await signIn(`${plan.story.unit.login}.${plan.story.lead}`)),
    'x-zhiheng-clock': `${asOf}T02:00:00.000Z`,
  }
  const idle = memoryOf(server, 'VmRSS')

  const began = performance.now()
  let twice = 0
  let url: string | undefined
  for (const part of [0.37, 0.71]) {
    const { url: address, sent } = await send(headers, { ...(url && { url }), breakAt: size * part })
    url = address
    await wait(500)
    const kept = await received(url, headers)
    twice += Math.max(0, sent - kept)
    say(`断开：已发 ${megabytes(sent)}，服务器已有 ${megabytes(kept)}`)
  }
  await send(headers, { ...(url && { url }) })
  const seconds = (performance.now() - began) / 1000
  const uploadId = url?.split('/').at(-1)
  const sealing = performance.now()
  type Finished = { attachment: { sha256: string } | null }
  let finished = (await post(headers, `/api/uploads/${uploadId}/finish`)) as Finished
  while (!finished.attachment) finished = (await post(headers, `/api/uploads/${uploadId}/finish`)) as Finished
  const hashed = (performance.now() - sealing) / 1000
  if (finished.attachment.sha256 !== sha256) throw new Error('the hash is not that of the file')

  const { caseId } = plan.story
  const view = (await (await fetch(`${baseUrl}/api/cases/${caseId}`, { headers })).json()) as {
    state: { revision: number }
  }
  await post(headers, `/api/cases/${caseId}/actions/addPhotos`, {
    revision: view.state.revision,
    input: {
      takenAt: `${asOf}T01:00:00.000Z`,
      place: '现场',
      shows: '执法全过程',
      attachments: [finished.attachment],
    },
  })
  const path = `/api/cases/${caseId}/attachments/${sha256}`
  const middle = await mustMatch(headers, path, Math.floor(size / 2))
  const last = await mustMatch(headers, path, size - 1024 ** 2)

  say(
    `文件 ${megabytes(size)}，校验值一致，三段传完 ${seconds.toFixed(1)} 秒，${megabytes(size / seconds)}/秒`,
  )
  say(`两次断开共重发 ${megabytes(twice)}；计算校验值 ${hashed.toFixed(1)} 秒`)
  say(`从中间取 1 MB ${middle.toFixed(0)} 毫秒，从末尾取 ${last.toFixed(0)} 毫秒，内容一致`)
  say(`服务进程内存：上传前 ${megabytes(idle)}，最高 ${megabytes(memoryOf(server, 'VmHWM'))}`)
}

let server: ChildProcess | null = null
try {
  server = await startServer()
  await check(server)
} finally {
  if (server && server.exitCode === null) {
    const gone = new Promise((done) => server?.once('exit', done))
    server.kill('SIGTERM')
    await gone
  }
  rmSync(folder, { recursive: true, force: true })
}
