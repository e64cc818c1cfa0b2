import type { ActionInput } from '@zhiheng/contract/cases/action-inputs'
import type { Attachment } from '@zhiheng/law'
import { ProblemError } from '../api/call.ts'
import { type Aim, type Capture, clueInput, type KeptFile, photosInput } from './kept.ts'
import type { OutboxStore } from './store.ts'

type Taken = { readonly caseId: string }
type Sender = { readonly personId: string; readonly unitId: number }

/** Everything the sending needs of the world; a test gives its own. */
export type Outside = {
  readonly store: OutboxStore
  /** Asked of the server before anything is sent: another tab may have signed in as somebody else. */
  readonly whoIsSignedIn: () => Promise<Sender | null>
  readonly sendBytes: (
    file: KeptFile,
    bytes: Blob,
    on: { readonly begun: (url: string) => Promise<unknown>; readonly part: (part: number) => void },
  ) => Promise<Attachment>
  readonly registerClue: (caseId: string, input: ActionInput<'registerClue'>) => Promise<Taken>
  readonly addPhotos: (
    caseId: string,
    body: { readonly revision: number; readonly key: string; readonly input: ActionInput<'addPhotos'> },
  ) => Promise<Taken>
  /** How much of it is there, 0–1; null when it is no longer under way. */
  readonly tell: (key: string, part: number | null) => void
  readonly now: () => string
}
export type Outcome = 'done' | 'later' | 'signedOut'

/** Not an answer of the server about the thing sent: nobody was reached, or something between broke. */
const isNoAnswer = ({ status }: ProblemError) =>
  status === 0 || status === 408 || status === 429 || status >= 500
const isSignedOut = ({ status }: ProblemError) => status === 401 || status === 403

/**
 * Sends what waits, oldest first, one after the other. It is called with the lock held, so that of two open tabs one sends.
 * A capture leaves the device when the server has answered that it has it, and not before; a refusal stays on it with its
 * reason. Whatever breaks is tried again under the same key.
 */
export async function sendKept(outside: Outside, personId: string): Promise<Outcome> {
  try {
    const me = await outside.whoIsSignedIn()
    if (me?.personId !== personId) return 'signedOut'
    const waiting = (await outside.store.list(personId)).filter(
      ({ standing, unitId }) => standing === 'waiting' && unitId === me.unitId,
    )
    for (const { key } of waiting.toReversed()) await sendOne(outside, key, me)
    return 'done'
  } catch (error) {
    if (error instanceof ProblemError && isSignedOut(error)) return 'signedOut'
    if (error instanceof ProblemError && isNoAnswer(error)) return 'later'
    throw error
  }
}

/** Sending takes its time, and another tab may sign in as somebody else, or for another unit, meanwhile. */
async function stillIs(outside: Outside, { personId, unitId }: Sender): Promise<void> {
  const now = await outside.whoIsSignedIn()
  if (now?.personId === personId && now.unitId === unitId) return
  throw new ProblemError({ code: 'somebodyElse', message: '登录的人员或者岗位已经变更。' }, 401)
}

/** The server does not have the files it had named (a restore of it): they go again, from their first byte. */
const unsent = (files: Capture['files']) => files.map((file) => ({ ...file, ref: null, uploadUrl: null }))

async function sendOne(outside: Outside, key: string, me: Sender): Promise<void> {
  const { store, tell } = outside
  let before: boolean | null = null
  try {
    tell(key, 0)
    await stillIs(outside, me)
    await sendFiles(outside, key)
    await stillIs(outside, me)
    // From here on it may be with the server: what is sent is what lies in the store, and it is not changed any more.
    const sent = await store.change(key, (one) => {
      before = one.unanswered
      return one.standing === 'waiting' ? { ...one, unanswered: true } : one
    })
    if (sent?.standing !== 'waiting' || !sent.aim) return
    const { caseId } = await post(outside, sent, sent.aim)
    await store.settle({
      key,
      personId: sent.personId,
      what: sent.aim.kind,
      caseId,
      sentAt: outside.now(),
    })
  } catch (error) {
    if (!(error instanceof ProblemError) || isNoAnswer(error)) throw error
    if (isSignedOut(error)) {
      // Turned away at the door: this sending did nothing. What became of an earlier one is as unknown as before.
      const unanswered = before
      if (unanswered !== null) await store.change(key, (one) => ({ ...one, unanswered }))
      throw error
    }
    await store.change(key, (one) => ({
      ...one,
      standing: 'refused',
      unanswered: false,
      problem: error.problem,
      files: error.problem.code === 'attachment_unknown' ? unsent(one.files) : one.files,
    }))
  } finally {
    tell(key, null)
  }
}

async function sendFiles({ store, sendBytes, tell }: Outside, key: string): Promise<void> {
  for (;;) {
    const kept = await store.change(key, (as) => as)
    const file = kept?.files.find(({ ref }) => ref === null)
    if (kept?.standing !== 'waiting' || !file) return
    const bytes = await store.bytesOf(file.id)
    if (!bytes) throw lost(file)
    const whole = kept.files.reduce((sum, { size }) => sum + size, 0)
    const before = kept.files.reduce((sum, { size, ref }) => sum + (ref ? size : 0), 0)
    const ref = await sendBytes(file, bytes, {
      begun: (uploadUrl) => store.changeFile(key, file.id, { uploadUrl }),
      part: (part) => tell(key, (before + part * file.size) / whole),
    })
    await store.changeFile(key, file.id, { ref })
  }
}

const lost = ({ name }: KeptFile) =>
  new ProblemError(
    {
      code: 'bytesLost',
      message: `本机已经找不到“${name}”的内容。`,
      wayForward: '请移除这个文件，重新拍摄或者选择后再上传。',
    },
    410,
  )

/** Others may have acted on the case meanwhile; a photo is evidence all the same, and the judge is asked at each try. */
const mostTries = 4

async function post(outside: Outside, capture: Capture, aim: Aim): Promise<Taken> {
  if (aim.kind === 'clue') return outside.registerClue(capture.key, clueInput(capture, aim))
  let { revision } = aim
  for (let tried = 1; ; tried += 1) {
    try {
      return await outside.addPhotos(aim.caseId, { revision, key: capture.key, input: photosInput(capture) })
    } catch (error) {
      const now =
        error instanceof ProblemError && error.problem.code === 'stale' ? error.problem.revision : null
      if (now == null || tried === mostTries) throw error
      revision = now
    }
  }
}
