import { createHash } from 'node:crypto'
import { PDFDocument } from '@cantoo/pdf-lib'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendSignature } from './append-signature.ts'
import { keyIdOf, type MadeKey, makeCertificate } from './make-certificate.ts'
import { type SealKey, signDetached } from './sign-detached.ts'
import { makeSm2Key, signSm2, sm3, verifySm2 } from './sm2.ts'
import { verifySigned } from './verify-signed.ts'

const at = new Date('2026-03-02T02:00:00Z')
const named = { country: 'CN', place: '连云港市', unit: '海州区城市管理局', name: '海州区城市管理局（示范）' }
let authority: MadeKey
let key: SealKey
let issued: Buffer
let signed: Buffer
beforeAll(async () => {
  authority = await makeCertificate({ ...named, name: '示范签发机构' }, at, null)
  const seal = await makeCertificate(named, at, authority)
  const { certificate, privateKey } = seal
  key = { keyId: keyIdOf(seal.der), certificate, chain: [authority.certificate], privateKey }
  const document = await PDFDocument.create()
  document.addPage([595, 842])
  document.addPage([595, 842])
  issued = Buffer.from(await document.save({ useObjectStreams: true }))
  signed = await sign(issued, key)
}, 60_000)

const sign = (bytes: Buffer, by: SealKey) =>
  appendSignature(bytes, { name: named.name, reason: '用印：吴青', at }, (covered) =>
    signDetached(covered, by),
  )
const check = (file: Buffer, changed: Partial<Parameters<typeof verifySigned>[1]> = {}) =>
  verifySigned(file, {
    issuedSha256: createHash('sha256').update(issued).digest('hex'),
    issuedSize: issued.length,
    authority: authority.certificate,
    ...changed,
  })

describe('电子签名（《电子签名法》第十三条）', () => {
  it('有效，覆盖整个文件，写明签署人和签发机构；正本原样在签名文件之前', async () => {
    expect(await check(signed)).toEqual({
      ...{ valid: true, digestMatches: true, wholeFile: true, holdsIssued: true, byAuthority: true },
      keyId: key.keyId,
      subject: 'CN=海州区城市管理局（示范），O=海州区城市管理局，L=连云港市，C=CN',
      issuer: 'CN=示范签发机构，O=海州区城市管理局，L=连云港市，C=CN',
      notAfter: expect.stringMatching(/^2036-/),
    })
    expect(signed.subarray(0, issued.length).equals(issued)).toBe(true)
    expect((await PDFDocument.load(signed)).getPageCount()).toBe(2)
  })

  it('改动任何一处一个字节都能发现：正本、签名、签名之后', async () => {
    const places = [12, issued.length - 40, signed.indexOf('/Contents <') + 400, signed.length - 60]
    for (const place of places) {
      const changed = Buffer.from(signed)
      changed[place] = (changed[place] ?? 0) ^ 1
      expect(await check(changed), `byte ${place}`).toMatchObject({ valid: false })
    }
  })

  it('签名之后添加的内容不在签名之内，不认为有效', async () => {
    const longer = Buffer.concat([signed, Buffer.from('\n% 后来添加\n')])
    expect(await check(longer)).toMatchObject({ valid: false, wholeFile: false, digestMatches: true })
  })

  it('另一份文书的签名不是这一份的', async () => {
    expect(await check(signed, { issuedSha256: 'a'.repeat(64) })).toMatchObject({
      ...{ valid: false, holdsIssued: false, digestMatches: true },
    })
  })

  it('别的机构签发的证书不算示范机构签发', async () => {
    const { certificate } = await makeCertificate({ ...named, name: '示范签发机构' }, at, null)
    expect(await check(signed, { authority: certificate })).toMatchObject({ valid: true, byAuthority: false })
  })

  it('没有签名的文件、不是文件的字节：无效，不报错', async () => {
    for (const file of [issued, Buffer.from('…'), Buffer.alloc(0)])
      expect(await check(file)).toMatchObject({ valid: false, subject: null })
  })

  it('按 PAdES B-B：摘要 SHA-256，签名属性中没有签名时间，子过滤器为 ETSI.CAdES.detached', () => {
    const words = signed.subarray(issued.length).toString('latin1')
    expect(words).toContain('/SubFilter /ETSI.CAdES.detached')
    expect(words).toContain('/M (D:20260302020000Z)')
    // signing-certificate-v2 is there, signing-time (1.2.840.113549.1.9.5) is not.
    expect(words).toContain('060b2a864886f70d010910022f')
    expect(words).not.toContain('06092a864886f70d010905')
  })
})

describe('SM2、SM3', () => {
  it('SM3 与国家标准的示例一致（GB/T 32905 附录 A）', () => {
    expect(sm3(Buffer.from('abc'))).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0')
  })

  it('SM2 签名只对原来的字节、原来的密钥有效', () => {
    const [mine, other] = [makeSm2Key(), makeSm2Key()]
    const signature = signSm2(issued, mine)
    expect(verifySm2(issued, signature, mine.publicKey)).toBe(true)
    expect(verifySm2(signed, signature, mine.publicKey)).toBe(false)
    expect(verifySm2(issued, signature, other.publicKey)).toBe(false)
    expect(verifySm2(issued, 'zz', mine.publicKey)).toBe(false)
  })
})
