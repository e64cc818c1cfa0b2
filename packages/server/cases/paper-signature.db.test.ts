import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedClock } from '../platform/clock.ts'
import { readySeals } from '../signing/index.ts'
import { aCityCertificate, aFolder, certificatesPem, keyPem, pfxOf } from '../signing/testing.ts'
import { hashPaper, openPaper } from './paper-bytes.ts'
import { checkSignature, signPaperJob } from './paper-signature.ts'
import { beijing, codesOf } from './testing-case.ts'
import { city } from './testing-city.ts'
import { aCaseAt } from './testing-stages.ts'
import { aWorld, somebodyAt, type World } from './testing-world.ts'
import { verifyCases } from './verify-cases.ts'

let world: World
beforeAll(async () => {
  world = await aWorld()
}, 120_000)
afterAll(() => world.close())

const now = beijing('2026-03-20 10:00')

/** A notice that was made and sealed. */
async function sealedNotice(services = world.services) {
  const file = await aCaseAt(services, world.staff, 'NOTICE')
  const { paperId } = await file.paper('D31')
  const { sha256 } = await hashPaper(services, world.staff.clerk, file.caseId, paperId)
  await file.step('clerk', '2026-03-16 09:00', 'sealPaper', { paperId, sha256 })
  const asked = { caseId: file.caseId, paperId }
  return { file, asked, sha256, job: { city, ...asked } }
}
const open = async (asked: { caseId: string; paperId: string }) =>
  (await openPaper(world.services, world.staff.lead, { ...asked, format: 'pdf', now })).bytes
const check = ({ caseId, paperId }: { caseId: string; paperId: string }) =>
  checkSignature(world.services, world.staff.lead, caseId, paperId)
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const stored = async (paperId: string) =>
  (await sql`select * from paper_signatures where document_id = ${paperId}`.execute(world.database.owner))
    .rows

describe('用印后的电子签名', () => {
  it('用印即排入后台；查看到的是签名文件，其中原样保有用印时的正本，正本本身不变', async () => {
    const onTheDay = { ...world.services, clock: fixedClock('2026-03-16T01:00:00Z') }
    const { asked, sha256, job, file } = await sealedNotice(onTheDay)
    const { rows } =
      await sql`select key from graphile_worker.jobs where key = ${`sign:${asked.paperId}`}`.execute(
        world.database.owner,
      )
    expect(rows).toHaveLength(1)
    await signPaperJob(world.services, job)
    const bytes = await open(asked)
    const issued = await world.services.blobs.size(sha256)
    expect(bytes.length).toBeGreaterThan(issued)
    expect(hashOf(bytes.subarray(0, issued))).toBe(sha256)
    expect((await hashPaper(world.services, world.staff.lead, file.caseId, asked.paperId)).sha256).toBe(
      sha256,
    )
    expect(await check(asked)).toMatchObject({
      ...{ status: 'valid', demonstration: true },
      sealed: { sha256, at: beijing('2026-03-16 09:00').toISOString() },
      signed: {
        subject: expect.stringMatching(/^CN=海州区城市管理局（示范），O=海州区城市管理局，L=.+，C=CN$/),
        issuer: expect.stringContaining('示范签发机构（仅供演示）'),
        ...{ byAuthority: true, wholeFile: true, holdsIssued: true, sm2Valid: true, sha256: hashOf(bytes) },
      },
    })
  })

  it('只签一次：几台服务器同时、再打开、后台再做，都是同一个文件', async () => {
    const { asked, job } = await sealedNotice()
    const other = { ...world.services }
    await Promise.all([
      signPaperJob(world.services, job),
      signPaperJob(other, job),
      check(asked),
      open(asked),
      signPaperJob(other, job),
    ])
    const [row, ...more] = (await stored(asked.paperId)) as { sha256: string }[]
    expect(more).toEqual([])
    await signPaperJob(world.services, job)
    expect(hashOf(await open(asked))).toBe(row?.sha256)
  })

  it('没有用印的不签；私钥不以明文保存', async () => {
    const { file } = await sealedNotice()
    const { paperId } = await file.paper('D02')
    expect(await check({ caseId: file.caseId, paperId })).toMatchObject({ status: 'unsealed', signed: null })
    const { rows } = await sql<{
      private_sealed: string
      public_part: string
    }>`select * from seal_keys`.execute(world.database.owner)
    expect(rows.map(({ private_sealed }) => private_sealed.slice(0, 7))).toEqual(rows.map(() => 'enc:v1:'))
  })

  it('应用的账号不能更改、删除签名，也读不到密钥；范围之外的人验不了', async () => {
    const { asked } = await sealedNotice()
    await check(asked)
    for (const statement of ['update paper_signatures set size = 1', 'delete from paper_signatures'])
      await expect(sql.raw(statement).execute(world.services.db)).rejects.toThrow(/permission denied/)
    expect((await sql`select * from seal_keys`.execute(world.services.db)).rows).toEqual([])
    const stranger = await somebodyAt(world, 'WL-320706', ['R1', 'R12'])
    await expect(checkSignature(world.services, stranger, asked.caseId, asked.paperId)).rejects.toMatchObject(
      {
        status: 404,
      },
    )
  })

  it('签名后不能改：更正是重新制作的另一份，写明替代哪一份', async () => {
    const { asked, file } = await sealedNotice()
    const before = hashOf(await open(asked))
    await file.step('lead', '2026-03-16 10:00', 'reissuePaper', {
      paperId: asked.paperId,
      reason: '当事人名称有错字',
    })
    const papers = (await file.view()).state.papers
    const made = papers.find(({ replaces }) => replaces === asked.paperId)
    expect(made).toMatchObject({ kind: 'D31', sealed: null, voided: null })
    expect(papers.find(({ id }) => id === asked.paperId)).toMatchObject({ voided: expect.anything() })
    expect(made?.number).not.toBe(papers.find(({ id }) => id === asked.paperId)?.number)
    expect(hashOf(await open(asked))).toBe(before)
    expect(
      await codesOf(
        file.step('lead', '2026-03-16 10:30', 'reissuePaper', { paperId: asked.paperId, reason: '再改' }),
      ),
    ).toContain('paperNotVoid')
  })

  it('自检能发现签名文件改了一个字节', async () => {
    const { asked } = await sealedNotice()
    const sha256 = hashOf(await open(asked))
    expect(await verifyCases(world.services, city)).toEqual([])
    const path = join(world.services.config.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2))
    const bytes = readFileSync(path)
    const changed = Buffer.from(bytes)
    changed[300] = (changed[300] ?? 0) ^ 1
    writeFileSync(path, changed)
    expect(await verifyCases(world.services, city)).toMatchObject([
      { caseId: asked.caseId, table: 'paper_signatures', where: sha256 },
    ])
    expect(await check(asked)).toMatchObject({ status: 'invalid', signed: { digestMatches: false } })
    writeFileSync(path, bytes)
  }, 60_000)
})

describe('正式系统', () => {
  it('没有配置证书：用印照常，不作电子签名，验签如实说明', async () => {
    const services = { ...world.services, kind: 'production' as const }
    const { asked, job, sha256 } = await sealedNotice(services)
    await signPaperJob(services, job)
    expect(await stored(asked.paperId)).toEqual([])
    const { bytes } = await openPaper(services, world.staff.lead, { ...asked, format: 'pdf', now })
    expect(hashOf(bytes)).toBe(sha256)
    expect(await checkSignature(services, world.staff.lead, asked.caseId, asked.paperId)).toMatchObject({
      ...{ status: 'notConfigured', demonstration: false, signed: null },
    })
  })

  it('配置了证书：启动时核对，用印后以这张证书签名，签名人是证书上的名称', async () => {
    const folder = aFolder()
    const certificate = await aCityCertificate('海州区城市管理局', beijing('2026-03-01 09:00'))
    const path = folder.lay('seal.p12', await pfxOf(certificate, '印章2026'))
    const production = (sealCertificatePassword: string | null, today = '2026-03-16T01:00:00Z') => ({
      ...world.services,
      kind: 'production' as const,
      clock: fixedClock(today),
      config: { ...world.services.config, sealCertificate: path, sealCertificatePassword },
    })
    const said: string[] = []
    const start = (services: typeof world.services) => readySeals(services, (line) => said.push(line))
    await expect(start(production('印章2025'))).rejects.toThrow(/密码不正确/)
    const services = production('印章2026')
    await start(services)
    expect(said).toEqual([])
    const { asked, job, sha256 } = await sealedNotice(services)
    await signPaperJob(services, job)
    const { bytes } = await openPaper(services, world.staff.lead, { ...asked, format: 'pdf', now })
    expect(hashOf(bytes.subarray(0, await services.blobs.size(sha256)))).toBe(sha256)
    expect(await checkSignature(services, world.staff.lead, asked.caseId, asked.paperId)).toMatchObject({
      ...{ status: 'valid', demonstration: false },
      signed: {
        subject: expect.stringContaining('CN=海州区城市管理局，O=海州区城市管理局'),
        issuer: expect.stringContaining('CN=测试电子认证机构'),
        sm2KeyId: null,
      },
    })

    const later = production('印章2026', '2036-06-01T01:00:00Z')
    await start(later)
    expect(said).toEqual([expect.stringMatching(/到期，用印照常/)])
    const next = await sealedNotice(later)
    expect(
      await checkSignature(later, world.staff.lead, next.asked.caseId, next.asked.paperId),
    ).toMatchObject({ status: 'certificateFault', signed: null })
    const asIssued = await openPaper(later, world.staff.lead, { ...next.asked, format: 'pdf', now })
    expect(hashOf(asIssued.bytes)).toBe(next.sha256)
    folder.remove()
  }, 60_000)

  it('证书的持有人不是本市单位的，启动时说明，不用来签名', async () => {
    const folder = aFolder()
    const certificate = await aCityCertificate('某某市水利局', beijing('2026-03-01 09:00'))
    const path = folder.lay('seal.pem', certificatesPem(certificate) + keyPem(certificate))
    const services = {
      ...world.services,
      kind: 'production' as const,
      clock: fixedClock('2026-03-16T01:00:00Z'),
      config: { ...world.services.config, sealCertificate: path, sealCertificatePassword: null },
    }
    await expect(readySeals(services, () => {})).rejects.toThrow(/某某市水利局.+不是本市单位名录中的单位/)
    folder.remove()
  }, 60_000)
})
