import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fill } from '../packages/server/documents/fill.ts'
import { loadDefinitions } from '../packages/server/documents/load-definitions.ts'
import { openRenderer } from '../packages/server/documents/render-process.ts'
import { sampleCase } from '../packages/server/documents/sample-case.ts'
import { namesSealPlace } from '../packages/server/documents/testing-seal-place.ts'
import { appendSignature } from '../packages/server/signing/append-signature.ts'
import { keyIdOf, makeCertificate } from '../packages/server/signing/make-certificate.ts'
import { type SealKey, signDetached } from '../packages/server/signing/sign-detached.ts'
import { makeSm2Key, signSm2, sm2UserId, sm3 } from '../packages/server/signing/sm2.ts'
import { requirePrograms } from './require-programs.ts'

// Signs every paper that is sealed and has other people's programs verify it: poppler (pdfsig), qpdf and openssl.

const programs = [
  { command: 'pdfsig', asks: ['-v'], install: 'poppler-utils' },
  { command: 'qpdf', asks: ['--version'], install: 'qpdf' },
  { command: 'openssl', asks: ['version'], install: 'openssl' },
] as const

const at = new Date('2026-10-22T02:00:00Z')
const unit = '连云港市海州区城市管理局'
const folder = mkdtempSync(join(tmpdir(), 'zhiheng-signatures-'))

function run(command: string, args: readonly string[]): { ok: boolean; words: string } {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' })
  return { ok: status === 0, words: `${stdout}${stderr}` }
}

async function aSeal(): Promise<SealKey> {
  const place = { country: 'CN', place: '连云港市' }
  const authority = await makeCertificate({ ...place, unit: '执衡演示系统', name: '示范签发机构' }, at, null)
  const { certificate, privateKey, der } = await makeCertificate(
    { ...place, unit, name: `${unit}（示范）` },
    at,
    authority,
  )
  return { keyId: keyIdOf(der), certificate, chain: [authority.certificate], privateKey }
}

/** What poppler and qpdf say of the signed file, and of the same with one byte changed. */
function faultsOf(kind: string, issued: Buffer, signed: Buffer): string[] {
  const path = join(folder, `${kind}.pdf`)
  const faults: string[] = []
  writeFileSync(path, signed)
  const sound = run('pdfsig', ['-nocert', path]).words
  if (!sound.includes('Signature is Valid')) faults.push(`pdfsig：${sound.trim().split('\n').at(-1)}`)
  if (!sound.includes('Total document signed')) faults.push('pdfsig：签名没有覆盖整个文件')
  if (!sound.includes('ETSI.CAdES.detached')) faults.push('pdfsig：不是 PAdES 签名')
  const checked = run('qpdf', ['--check', path])
  if (!checked.ok || /WARNING/.test(checked.words))
    faults.push(`qpdf：${checked.words.trim().split('\n').at(-1)}`)
  if (!readFileSync(path).subarray(0, issued.length).equals(issued)) faults.push('签名文件中没有原样的正本')
  const changed = Buffer.from(signed)
  // In a comment of the second line, which no reader reads: only the digest can tell.
  changed[12] = (changed[12] ?? 0) ^ 1
  writeFileSync(path, changed)
  if (!run('pdfsig', ['-nocert', path]).words.includes('Digest Mismatch'))
    faults.push('改动一个字节后 pdfsig 没有发现')
  return faults
}

/** The head of a SubjectPublicKeyInfo of an SM2 key (id-ecPublicKey, sm2p256v1); the point follows. */
const sm2Head = '3059301306072a8648ce3d020106082a811ccf5501822d034200'

/** null where this machine's openssl does not know SM2: said, not passed over. */
function faultsOfSm2(issued: Buffer): string[] | null {
  if (!run('openssl', ['list', '-public-key-algorithms']).words.includes('SM2')) return null
  const key = makeSm2Key()
  const file = (name: string, bytes: Buffer) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const paper = file('issued.pdf', issued)
  const der = Buffer.from(sm2Head + key.publicKey, 'hex').toString('base64')
  const pem = `-----BEGIN PUBLIC KEY-----\n${der.match(/.{1,64}/g)?.join('\n')}\n-----END PUBLIC KEY-----\n`
  const args = [
    'pkeyutl',
    '-verify',
    '-pubin',
    '-inkey',
    file('sm2.pem', Buffer.from(pem)),
    '-rawin',
    '-digest',
    'sm3',
  ]
  const signature = file('sm2.sig', Buffer.from(signSm2(issued, key), 'hex'))
  const verify = (of: string) =>
    run('openssl', [...args, '-in', of, '-sigfile', signature, '-pkeyopt', `distid:${sm2UserId}`])
  const faults: string[] = []
  const sound = verify(paper)
  if (!sound.ok) faults.push(`openssl 验 SM2：${sound.words.trim().split('\n').at(-1)}`)
  const changed = Buffer.from(issued)
  changed[12] = (changed[12] ?? 0) ^ 1
  if (verify(file('changed.pdf', changed)).ok) faults.push('改动一个字节后 openssl 仍认为 SM2 签名有效')
  const digest = execFileSync('openssl', ['dgst', '-sm3', '-r', paper], { encoding: 'utf8' }).slice(0, 64)
  if (digest !== sm3(issued)) faults.push('openssl 的 SM3 与本系统的不一致')
  return faults
}

async function main(): Promise<void> {
  requirePrograms(programs)
  const seal = await aSeal()
  const renderer = openRenderer({ fontsDir: process.env.FONTS_DIR || null })
  const look = { kind: 'pdf', bytes: await renderer.renderSeal(unit) } as const
  const meta = { issuedAt: at.toISOString(), author: unit, preview: false }
  const faults: string[] = []
  let issued = Buffer.alloc(0)
  let count = 0
  for (const [kind, definition] of loadDefinitions()) {
    issued = Buffer.from(await renderer.renderPdf(fill(definition, sampleCase()), meta))
    const words = { name: `${unit}（示范）`, reason: '用印', at, look }
    const signed = await appendSignature(issued, words, (covered) => signDetached(covered, seal))
    const found = faultsOf(kind, issued, signed)
    const hasPlace = namesSealPlace(definition)
    if (signed.subarray(issued.length).includes('/AP <<') !== hasPlace)
      found.push(hasPlace ? '印章没有显示在落款处' : '没有盖章处的文书显示了印章')
    faults.push(...found.map((fault) => `${kind}：${fault}`))
    console.log(`${found.length === 0 ? '✓' : '✗'} ${kind} ${definition.title}`)
    count += 1
  }
  renderer.close()
  const ofSm2 = faultsOfSm2(issued)
  if (ofSm2) faults.push(...ofSm2)
  rmSync(folder, { recursive: true })
  for (const fault of faults) console.error(`✗ ${fault}`)
  if (faults.length > 0) process.exit(1)
  console.log(`✓ ${count} 份文书的签名经 pdfsig 验证有效、改一个字节即被发现，qpdf 检查无误`)
  console.log(
    ofSm2
      ? '✓ SM2 签名和 SM3 摘要与 openssl 一致'
      : '! 本机 openssl 不支持 SM2，只由软件库验证（未经 openssl 核对）',
  )
}

await main()
