import 'fake-indexeddb/auto'
import type { Problem } from '@zhiheng/contract/problem'
import { beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../api/call.ts'
import { type Aim, type Capture, type KeptFile, newCapture } from './kept.ts'
import { type Outside, sendKept } from './send-kept.ts'
import { type OutboxStore, openStore } from './store.ts'

const me = { personId: 'p1', unitId: 7 }
const aClue: Aim = { kind: 'clue', source: 'patrol', suspect: '', opinion: '请派员核查。' }
const evidenceOf = (caseId: string): Aim => ({ kind: 'evidence', caseId, title: '某案', revision: 5 })
const unreached = () => new ProblemError({ code: 'serverNotReached', message: '连接不上服务器。' }, 0)
const refused = (extra: Partial<Problem> = {}, status = 422) =>
  new ProblemError({ code: 'refused', message: '不符合办理条件。', ...extra }, status)

const file = (id: string): KeptFile => ({
  id,
  name: `${id}.jpg`,
  type: 'image/jpeg',
  size: 4,
  takenAt: '2026-03-02T01:30:00.000Z',
  uploadUrl: null,
  ref: null,
})

let store: OutboxStore
let dbs = 0
beforeEach(async () => {
  dbs += 1
  store = await openStore(`test-${dbs}`)
})

async function keep(key: string, part: Partial<Capture> = {}, files: readonly string[] = []): Promise<void> {
  const begun = { key, ...me, unitName: '海州区城管局', madeAt: `2026-03-02T01:3${key.length % 10}:00.000Z` }
  await store.begin({
    ...newCapture(begun),
    words: '占道经营',
    place: '朝阳中路18号门前',
    aim: aClue,
    standing: 'waiting',
    ...part,
  })
  for (const id of files) await store.addFile(key, file(id), new Blob(['four']))
}

/** A server that does one thing for one key, and loses answers or refuses when told to. */
function aServer() {
  const done = new Map<string, unknown>()
  const asked: string[] = []
  const uploads: string[] = []
  const faults: unknown[] = []
  let lose = 0
  const answer = async (what: string, key: string, input: unknown, caseId: string) => {
    asked.push(`${what} ${key}`)
    const fault = faults.shift()
    if (fault) throw fault
    if (!done.has(key)) done.set(key, input)
    if (lose > 0) {
      lose -= 1
      throw unreached()
    }
    return { caseId }
  }
  const outside: Outside = {
    store,
    whoIsSignedIn: async () => me,
    sendBytes: async (one, _, { begun }) => {
      uploads.push(one.id)
      await begun(`/api/uploads/${one.id}`)
      const fault = faults.shift()
      if (fault) throw fault
      return { sha256: one.id.padEnd(64, '0'), name: one.name, mediaType: one.type, size: one.size }
    },
    registerClue: (caseId, input) => answer('clue', caseId, input, caseId),
    addPhotos: (caseId, body) => answer(`photos@${body.revision}`, body.key, body.input, caseId),
    tell: () => {},
    now: () => '2026-03-02T02:00:00.000Z',
  }
  return { outside, done, asked, uploads, faults, loseAnswers: (count: number) => (lose = count) }
}

describe('what is kept on the device', () => {
  it('goes once, oldest first, and leaves a receipt without a word of its content', async () => {
    await keep('k22', { madeAt: '2026-03-02T03:00:00.000Z' })
    await keep('k1', { madeAt: '2026-03-02T01:00:00.000Z' }, ['a', 'b'])
    const { outside, done, asked } = aServer()
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked).toEqual(['clue k1', 'clue k22'])
    expect(done.get('k1')).toMatchObject({
      content: '占道经营',
      foundOn: '2026-03-02',
      attachments: [{ name: 'a.jpg' }, { name: 'b.jpg' }],
    })
    expect(await store.list(me.personId)).toEqual([])
    expect(await store.bytesOf('a')).toBeUndefined()
    const receipts = await store.receipts(me.personId, '2026-03-01')
    expect(receipts).toHaveLength(2)
    expect(JSON.stringify(receipts)).not.toContain('占道')
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked).toHaveLength(2)
  })

  it('when the answer is lost: it stays, unanswered, and the same key is asked again', async () => {
    await keep('k1', { aim: evidenceOf('c1') }, ['a'])
    const { outside, done, asked, uploads, loseAnswers } = aServer()
    loseAnswers(1)
    expect(await sendKept(outside, me.personId)).toBe('later')
    expect((await store.list(me.personId))[0]).toMatchObject({ standing: 'waiting', unanswered: true })
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked).toEqual(['photos@5 k1', 'photos@5 k1'])
    expect(done.size).toBe(1)
    // The bytes had arrived the first time.
    expect(uploads).toEqual(['a'])
    expect(await store.list(me.personId)).toEqual([])
  })

  it('after a break in the middle of its files goes on with the file that is missing, where it was', async () => {
    await keep('k1', {}, ['a', 'b'])
    const { outside, uploads, faults } = aServer()
    faults.push(undefined, unreached())
    expect(await sendKept(outside, me.personId)).toBe('later')
    const [left] = await store.list(me.personId)
    expect(left).toMatchObject({ unanswered: false })
    expect(left?.files.map(({ ref, uploadUrl }) => [ref !== null, uploadUrl])).toEqual([
      [true, '/api/uploads/a'],
      [false, '/api/uploads/b'],
    ])
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(uploads).toEqual(['a', 'b', 'b'])
  })

  it('when refused: nothing is lost, the reason is kept, the next one still goes, and it is sent again once mended', async () => {
    await keep('k1', { aim: evidenceOf('c1'), madeAt: '2026-03-02T01:00:00.000Z' }, ['a'])
    await keep('k22', { madeAt: '2026-03-02T02:00:00.000Z' })
    const { outside, asked, faults } = aServer()
    faults.push(undefined, refused({ wayForward: '补正后提交。' }))
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked).toEqual(['photos@5 k1', 'clue k22'])
    const [left] = await store.list(me.personId)
    expect(left).toMatchObject({
      key: 'k1',
      standing: 'refused',
      unanswered: false,
      problem: { wayForward: '补正后提交。' },
    })
    expect(await (await store.bytesOf('a'))?.text()).toBe('four')
    await sendKept(outside, me.personId)
    expect(asked).toHaveLength(2)
    await store.change('k1', (one) => ({ ...one, words: '占道经营，桌椅三套', standing: 'waiting' }))
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked.at(-1)).toBe('photos@5 k1')
  })

  it('is added to a case that moved on, under the same key and the revision the server told', async () => {
    await keep('k1', { aim: evidenceOf('c1') }, ['a'])
    const { outside, asked, faults } = aServer()
    faults.push(undefined, refused({ code: 'stale', revision: 9 }, 409))
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked).toEqual(['photos@5 k1', 'photos@9 k1'])
  })

  it('服务器找不到已传的附件时，改正后再次提交，文件从头重传', async () => {
    await keep('k1', { aim: evidenceOf('c1') }, ['a', 'b'])
    const { outside, uploads, asked, faults } = aServer()
    faults.push(undefined, undefined, refused({ code: 'attachment_unknown' }))
    expect(await sendKept(outside, me.personId)).toBe('done')
    const [left] = await store.list(me.personId)
    expect(left).toMatchObject({ standing: 'refused', problem: { code: 'attachment_unknown' } })
    expect(left?.files.map(({ ref, uploadUrl }) => [ref, uploadUrl])).toEqual([
      [null, null],
      [null, null],
    ])
    await store.change('k1', (one) => ({ ...one, standing: 'waiting' }))
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(uploads).toEqual(['a', 'b', 'a', 'b'])
    expect(asked).toEqual(['photos@5 k1', 'photos@5 k1'])
    expect(await store.list(me.personId)).toEqual([])
  })

  const changes = [
    ['换了人', { personId: 'p2', unitId: 7 }],
    ['换了单位', { personId: 'p1', unitId: 8 }],
    ['退出了登录', null],
  ] as const
  it.each(changes)('一轮上传途中%s，未传的文件不传，未登记的不登记', async (_, now) => {
    await keep('k1', { madeAt: '2026-03-02T01:00:00.000Z' })
    await keep('k22', { madeAt: '2026-03-02T02:00:00.000Z' }, ['a'])
    const { outside, asked, uploads } = aServer()
    const changing: Outside = { ...outside, whoIsSignedIn: async () => (asked.length === 0 ? me : now) }
    expect(await sendKept(changing, me.personId)).toBe('signedOut')
    expect(asked).toEqual(['clue k1'])
    expect(uploads).toEqual([])
    expect((await store.list(me.personId))[0]).toMatchObject({ key: 'k22', standing: 'waiting' })
  })

  it.each(changes)('文件传完后%s，不以其名义登记，取证原样留在本机', async (_, now) => {
    await keep('k1', {}, ['a'])
    const { outside, asked, uploads } = aServer()
    const changing: Outside = { ...outside, whoIsSignedIn: async () => (uploads.length === 0 ? me : now) }
    expect(await sendKept(changing, me.personId)).toBe('signedOut')
    expect(asked).toEqual([])
    const [left] = await store.list(me.personId)
    expect(left).toMatchObject({ standing: 'waiting', unanswered: false, problem: null })
  })

  it('上次没有收到答复的，途中换了人，仍按没有答复处理，不能取回修改', async () => {
    await keep('k1', { unanswered: true })
    const { outside } = aServer()
    let questions = 0
    const changing: Outside = {
      ...outside,
      whoIsSignedIn: async () => {
        questions += 1
        return questions <= 2 ? me : null
      },
    }
    expect(await sendKept(changing, me.personId)).toBe('signedOut')
    expect((await store.list(me.personId))[0]).toMatchObject({ standing: 'waiting', unanswered: true })
  })

  it('waits for the person and the unit that made it', async () => {
    await keep('k1')
    await keep('k22', { unitId: 8 })
    const { outside, asked } = aServer()
    expect(await sendKept({ ...outside, whoIsSignedIn: async () => null }, me.personId)).toBe('signedOut')
    const other = { ...outside, whoIsSignedIn: async () => ({ personId: 'p2', unitId: 7 }) }
    expect(await sendKept(other, me.personId)).toBe('signedOut')
    expect(asked).toEqual([])
    await sendKept(outside, me.personId)
    expect(asked).toEqual(['clue k1'])
    expect((await store.list(me.personId)).map(({ key }) => key)).toEqual(['k22'])
  })

  it('a session that ran out stops the sending and loses nothing', async () => {
    await keep('k1')
    const { outside, faults } = aServer()
    faults.push(refused({ code: 'not_signed_in' }, 401))
    expect(await sendKept(outside, me.personId)).toBe('signedOut')
    expect((await store.list(me.personId))[0]).toMatchObject({
      standing: 'waiting',
      unanswered: false,
      problem: null,
    })
  })

  it('bytes the browser has thrown away are said, not sent as nothing', async () => {
    await keep('k1', { files: [file('gone')] })
    const { outside, asked } = aServer()
    expect(await sendKept(outside, me.personId)).toBe('done')
    expect(asked).toEqual([])
    expect((await store.list(me.personId))[0]).toMatchObject({
      standing: 'refused',
      problem: { code: 'bytesLost' },
    })
  })

  it('what is taken back for changing while its files go is not sent', async () => {
    await keep('k1', {}, ['a'])
    const { outside, asked } = aServer()
    const takenBack: Outside = {
      ...outside,
      sendBytes: async (...given) => {
        await store.change('k1', (one) => ({ ...one, standing: 'open' }))
        return outside.sendBytes(...given)
      },
    }
    expect(await sendKept(takenBack, me.personId)).toBe('done')
    expect(asked).toEqual([])
    expect((await store.list(me.personId))[0]).toMatchObject({ standing: 'open', unanswered: false })
  })

  it('begun a second time it keeps what it has', async () => {
    await keep('k1', {}, ['a'])
    await keep('k1', { words: '' })
    expect(await store.find('p1', 'k1')).toMatchObject({ words: '占道经营', files: [{ id: 'a' }] })
  })

  it('is not shown to another account, and goes with its own when that leaves the device', async () => {
    await keep('k1', {}, ['a'])
    await keep('k22', { personId: 'p2' }, ['b'])
    expect(await store.find('p2', 'k1')).toBeNull()
    expect((await store.list('p2')).map(({ key }) => key)).toEqual(['k22'])
    await store.clear('p1')
    expect(await store.list('p1')).toEqual([])
    expect(await store.bytesOf('a')).toBeUndefined()
    expect(await store.bytesOf('b')).toBeDefined()
    expect(await store.list('p2')).toHaveLength(1)
  })
})
