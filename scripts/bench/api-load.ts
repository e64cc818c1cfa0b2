import pg from 'pg'
import { type Dispatcher, Pool } from 'undici'
import { v7 as newId } from 'uuid'
import type { Lane, Load } from './load.ts'
import type { LoadOrder, SignedIn } from './messages.ts'

type Asked = {
  readonly path: string
  readonly who: SignedIn
  readonly body?: unknown
}

/** The requests a page would send: signed in, with the token, over as many connections as lanes, spread over the API's processes. */
export async function openApi(order: LoadOrder): Promise<Load> {
  const pools = order.baseUrls.map((url) => new Pool(url, { connections: order.connections, pipelining: 1 }))
  let sent = 0
  const sendAt =
    (at: number): Send =>
    async ({ path, who, body }) => {
      sent += 1
      const { status, text } = await ask(pick(pools, at), {
        path,
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          cookie: who.cookie,
          'x-csrf-token': who.csrf,
          'x-zhiheng-clock': order.subject.at,
          // Many people's addresses, as a proxy in front would pass them on: the limit of requests is one of each.
          'x-forwarded-for': `10.${order.run % 250}.${(sent >> 8) % 250}.${sent % 250}`,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      })
      if (status >= 300) throw new Error(`${path} ${status} ${text().slice(0, 300)}`)
      return body === undefined ? null : JSON.parse(text())
    }
  const lane = await lanesOf(order, sendAt)
  return { lane, close: async () => void (await Promise.all(pools.map((pool) => pool.close()))) }
}

/**
 * One request by what lies under `pool.request`: its streams and signals, which nobody here uses, cost 0.3 ms of CPU a request,
 * taken from the cores of what is measured.
 */
const ask = (
  pool: Pool,
  options: Dispatcher.DispatchOptions,
): Promise<{ status: number; text: () => string }> =>
  new Promise((resolve, reject) => {
    let status = 0
    const parts: Buffer[] = []
    pool.dispatch(options, {
      onConnect: () => {},
      onHeaders: (given) => {
        status = given
        return true
      },
      onData: (part) => {
        parts.push(part)
        return true
      },
      onComplete: () => resolve({ status, text: () => Buffer.concat(parts).toString() }),
      onError: reject,
    })
  })

type Send = (asked: Asked) => Promise<unknown>
/** Of each lane. */
type SendAt = (at: number) => Send

async function lanesOf(order: LoadOrder, sendAt: SendAt): Promise<Load['lane']> {
  const { subject, people, operation } = order
  const get =
    (who: SignedIn, path: (turn: number) => string) =>
    (at: number): Lane => {
      const send = sendAt(at)
      let turn = at * 7919
      return async () => void (await send({ path: path(turn++), who }))
    }
  const mine = `/api/cases?unitId=${subject.unitId}&stage=${subject.stage}&sort=due`
  switch (operation) {
    case 'W1':
      return registering(order, sendAt)
    case 'W2':
      return get(people.lead, () => mine)
    case 'W2t':
      return get(people.lead, () => `${mine}&total=true`)
    case 'W3':
      return get(
        people.supervisor,
        (turn) => `/api/cases?text=${encodeURIComponent(pick(subject.words, turn))}`,
      )
    case 'W4':
      return get(people.supervisor, () => `/api/summary?year=${subject.year}`)
    case 'W5':
      return stepping(order, sendAt)
    case 'W6':
      return get(people.lead, (turn) => `/api/cases/${pick(subject.caseIds, turn)}`)
  }
}

const pick = <T>(from: readonly T[], turn: number): T => from[turn % from.length] as T

type AttachmentRef = { sha256: string; name: string; mediaType: string; size: number }
const clue = ({ subject }: LoadOrder, attachments: readonly AttachmentRef[]) => ({
  source: 'patrol',
  receivedAt: subject.at,
  reporter: null,
  externalNumber: null,
  content: '巡查发现沿街商户占用人行道堆放货物，影响通行。',
  place: '海州区朝阳中路18号门前',
  areaCode: subject.areaCode,
  foundOn: subject.at.slice(0, 10),
  suspect: '测量用当事人',
  opinion: '拟派员核查。',
  attachments,
})

/** Three files a clue, whose bytes were brought before: here are their records, as an upload leaves them. */
async function registering(order: LoadOrder, sendAt: SendAt): Promise<Load['lane']> {
  const { subject, ownerUrl, seconds, people } = order
  const clues = Math.ceil((seconds + 1) * 1200)
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  // What an earlier run left over would be carried along by every later one.
  await client.query('delete from attachments where case_id is null and uploaded_by = $1', [subject.leadId])
  const { rows } = await client.query<{ sha256: string }>(
    `insert into attachments (city, unit_id, sha256, name, media_type, size, uploaded_by, uploaded_at)
     select $1, $2, encode(sha256(convert_to(gen_random_uuid()::text, 'UTF8')), 'hex'), '测量.pdf', 'application/pdf', 1, $3, $4
     from generate_series(1, $5) returning sha256`,
    [subject.city, subject.unitId, subject.leadId, subject.at, clues * 3],
  )
  // As autovacuum leaves the table: its statistics know of the files that wait for their case.
  await client.query('vacuum analyze attachments')
  await client.end()
  let used = 0
  return (at) => async () => {
    const three = rows.slice(used, used + 3)
    used += 3
    if (three.length < 3) throw new Error('not enough attachments were prepared')
    const attachments = three.map(({ sha256 }) => ({
      ...{ sha256, name: '测量.pdf', mediaType: 'application/pdf', size: 1 },
    }))
    await sendAt(at)({
      path: '/api/cases',
      who: people.lead,
      body: { caseId: newId(), input: clue(order, attachments) },
    })
  }
}

type Taken = { caseId: string; revision: number }
/** How often a file is taken on before the next: its log stays as long as a young case's. */
const stepsOfOne = 6

/** Files of their own for every lane: 指派承办人员, then 核查 and 核查 again, each a lawful act of the gate. */
async function stepping(order: LoadOrder, sendAt: SendAt): Promise<Load['lane']> {
  const { subject, people, connections, seconds } = order
  const ready: Taken[] = []
  const wanted = Math.ceil(((seconds + 1) * 1200) / stepsOfOne) + connections
  const register = async (_: unknown, at: number) => {
    const send = sendAt(at)
    while (ready.length < wanted) {
      const body = { caseId: newId(), input: clue(order, []) }
      ready.push((await send({ path: '/api/cases', who: people.lead, body })) as Taken)
    }
  }
  await Promise.all(Array.from({ length: 8 }, register))
  return (at) => {
    const send = sendAt(at)
    let file: Taken | undefined
    return async () => {
      if (!file || file.revision > stepsOfOne) file = ready.pop()
      if (!file) throw new Error('not enough cases were prepared')
      const { caseId, revision } = file
      const [action, who, input] =
        revision === 1
          ? [
              'assignOfficers',
              people.leader,
              { leadId: subject.leadId, supportId: subject.supportId, noConflict: true },
            ]
          : [
              'recordVerification',
              people.lead,
              { checkedAt: subject.at, findings: `现场核查第${revision}次，情况属实。`, attachments: [] },
            ]
      const path = `/api/cases/${caseId}/actions/${action}`
      file = (await send({ path, who: who as SignedIn, body: { revision, input } })) as Taken
    }
  }
}
