import { Readable } from 'node:stream'
import type { ActionInput, CaseView, PaperView } from '@zhiheng/contract'
import type { ActionName } from '@zhiheng/law'
import type { ProblemError } from '../platform/errors.ts'
import type { Services } from '../platform/services.ts'
import { type AttachmentRef, receiveAttachment } from './attachments.ts'
import { findCase } from './find-case.ts'
import { hashPaper } from './paper-bytes.ts'
import { type Taken, takeCaseAction } from './take-case-action.ts'
import { onDay, type Part, type Staff } from './testing-city.ts'

/** «2026-03-02 09:30» on the wall in Beijing. */
export const beijing = (clock: string): Date => new Date(`${clock.replace(' ', 'T')}:00+08:00`)

export const aClue: ActionInput<'registerClue'> = {
  source: 'patrol',
  receivedAt: '2026-03-02T01:30:00.000Z',
  reporter: { name: '匡先生', phone: '13711112222' },
  externalNumber: null,
  content: '沿街商户未经批准占用城市道路堆放建筑材料。',
  place: '海州区朝阳中路18号门前',
  areaCode: null,
  foundOn: '2026-03-02',
  suspect: '连云港𠮷祥建材有限公司',
  opinion: '拟派员核查。',
  attachments: [],
}

export const aParty: ActionInput<'recordParty'>['party'] = {
  kind: 'organisation',
  soleTrader: false,
  name: '连云港𠮷祥建材有限公司',
  idKind: 'creditCode',
  idNumber: '9144030071526726XG',
  sex: null,
  bornOn: null,
  address: '海州区朝阳中路18号',
  phone: '13900000001',
  legalRepresentative: '䶮建国',
  representativeTitle: '总经理',
}

export const allPoints = {
  subject: true,
  procedure: true,
  facts: true,
  law: true,
  powers: true,
  papers: true,
  crime: true,
}

/** A case under way: who does what when, keeping the revision the next act is based on. */
export type Handling = {
  readonly services: Services
  readonly staff: Staff
  readonly caseId: string
  readonly revision: () => number
  readonly step: <A extends ActionName>(
    part: Part,
    clock: string,
    action: A,
    input: ActionInput<A>,
  ) => Promise<Taken>
  readonly view: (part?: Part) => Promise<CaseView>
  readonly paper: (kind: string) => Promise<PaperView>
  readonly seal: (kind: string, clock: string) => Promise<string>
  readonly serve: (kind: string, day: string) => Promise<Taken>
}

/** Takes up a case of the unit of `staff` that is registered already. */
export function handling(services: Services, staff: Staff, { caseId, revision: at }: Taken): Handling {
  let revision = at
  const reading = beijing('2026-03-02 10:00')
  const file: Handling = {
    services,
    staff,
    caseId,
    revision: () => revision,
    step: async (part, clock, action, input) => {
      const actor = onDay(staff, clock.slice(0, 10))[part]
      const taken = await takeCaseAction(services, actor, {
        caseId,
        action,
        revision,
        input,
        now: beijing(clock),
      })
      revision = taken.revision
      return taken
    },
    view: (part = 'lead') => findCase(services, staff[part], caseId, reading),
    paper: async (kind) => {
      const { papers } = await findCase(services, staff.clerk, caseId, reading)
      const paper = papers.findLast((one) => one.kind === kind && one.voided === null)
      if (!paper) throw new Error(`no paper ${kind}`)
      return paper
    },
    seal: async (kind, clock) => {
      const { paperId } = await file.paper(kind)
      const { sha256 } = await hashPaper(services, staff.clerk, caseId, paperId)
      await file.step('clerk', clock, 'sealPaper', { paperId, sha256 })
      return paperId
    },
    serve: async (kind, day) => {
      const paperId = await file.seal(kind, `${day} 09:00`)
      return file.step('lead', `${day} 10:00`, 'recordService', serviceOf(staff, paperId, `${day} 09:30`))
    },
  }
  return file
}

export const serviceOf = (staff: Staff, paperId: string, clock: string): ActionInput<'recordService'> => ({
  paperIds: [paperId],
  method: 'direct',
  servedAt: beijing(clock).toISOString(),
  place: '海州区朝阳中路18号',
  recipient: '䶮建国',
  relation: '法定代表人',
  serverIds: [staff.lead.personId, staff.support.personId],
  witness: null,
  mediaProof: [],
  refusalReason: null,
  postalNumber: null,
  proof: null,
})

/** The first bytes by which a kind is told: a file of a test is what it says it is. */
const beginnings: Readonly<Record<string, Buffer>> = {
  'image/png': Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+M8AAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
  'image/jpeg': Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  'application/pdf': Buffer.from('%PDF-1.7\n'),
  'application/vnd.ms-excel': Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  'video/mp4': Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'),
}

/** Brings a file whose kind is told by its beginning; `bytes` come after it and make two files two. */
export const upload = (
  services: Services,
  actor: Staff[Part],
  name: string,
  { bytes = `picture of ${name}`, mediaType = 'image/png' } = {},
): Promise<AttachmentRef> =>
  receiveAttachment(services, actor, {
    name,
    stream: Readable.from(
      bytes === '' ? [] : [Buffer.concat([beginnings[mediaType] ?? Buffer.of(), Buffer.from(bytes)])],
    ),
  })

export type Refused = { readonly status: number } & ProblemError['body']

/** What a refused act answers; an act that goes through fails the test, and so does a bug. */
export async function refusalOf(work: Promise<unknown>): Promise<Refused> {
  try {
    await work
  } catch (error) {
    const { status, body } = error as Partial<ProblemError>
    if (status === undefined || !body) throw error
    return { status, ...body }
  }
  throw new Error('it was not refused')
}
/** The codes of the conditions that were not met. */
export const codesOf = async (work: Promise<unknown>): Promise<string[]> =>
  (await refusalOf(work)).refusals?.map(({ code }) => code) ?? []
