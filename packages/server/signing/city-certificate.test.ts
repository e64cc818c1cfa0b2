import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCityCertificate, whyNotOurs, whyNotToday } from './read-certificate.ts'
import { aCityCertificate, aFolder, type CityCertificate, certificatesPem, keyPem, pfxOf } from './testing.ts'

const at = new Date('2026-03-02T02:00:00Z')
const folder = aFolder()
let city: CityCertificate
let other: CityCertificate
beforeAll(async () => {
  city = await aCityCertificate('海州区城市管理局', at)
  other = await aCityCertificate('海州区城市管理局', at)
}, 60_000)
afterAll(() => folder.remove())

const read = (path: string, password: string | null = null) => readCityCertificate({ path, password })
const sameAs = async (path: string, password: string | null = null) => {
  const { certificate, chain, privateKey } = await read(path, password)
  expect(certificate.serialNumber.isEqual(city.own.certificate.serialNumber)).toBe(true)
  expect(chain).toHaveLength(1)
  expect(privateKey.extractable).toBe(false)
}
const refused = (path: string, password: string | null, words: RegExp) =>
  expect(read(path, password)).rejects.toThrow(words)

describe('城市的电子签名证书（《电子签名法》第十三条、第十六条）', () => {
  it('PEM：不加密的私钥，或者带密码的私钥；证书的先后不论', async () => {
    await sameAs(folder.lay('plain.pem', certificatesPem(city) + keyPem(city)))
    await sameAs(folder.lay('locked.pem', keyPem(city, '印章2026') + certificatesPem(city)), '印章2026')
  })

  it('PKCS#12（.p12、.pfx），密码可以是汉字', async () => {
    await sameAs(folder.lay('seal.p12', await pfxOf(city, '印章2026')), '印章2026')
  })

  it('密码没有设置、不正确的，说明是哪一项设置', async () => {
    const [pem, pfx] = [
      folder.lay('locked.pem', keyPem(city, '印章2026') + certificatesPem(city)),
      folder.lay('seal.pfx', await pfxOf(city, '印章2026')),
    ]
    for (const path of [pem, pfx]) {
      await refused(path, null, /密码没有设置。请核对 SEAL_CERTIFICATE_PASSWORD/)
      await refused(path, '印章2025', /密码不正确。请核对 SEAL_CERTIFICATE_PASSWORD/)
    }
  })

  it('读不到、内容不对、没有证书、没有私钥、证书与私钥不相符的，各有说明和办法', async () => {
    await refused(folder.lay('x', '').replace(/x$/, 'missing.pem'), null, /读不到文件.+请核对路径/)
    await refused(folder.lay('text.p12', '不是证书'), null, /既不是 PEM，也不是带私钥的 PKCS#12。请重新导出/)
    await refused(folder.lay('key.pem', keyPem(city)), null, /中没有证书。请放入/)
    await refused(folder.lay('certificate.pem', certificatesPem(city)), null, /中没有私钥。请把/)
    await refused(
      folder.lay('two.pem', certificatesPem(city) + keyPem(other)),
      null,
      /证书与私钥不相符.+请换用/,
    )
  })

  it('到期、尚未生效的，说明日期和办法', () => {
    const { certificate } = city.own
    expect(whyNotToday({ certificate }, at)).toBeNull()
    expect(whyNotToday({ certificate }, new Date('2036-06-01'))?.message).toMatch(
      /已于 2036-03-0\d 到期.+请向签发机构换发/,
    )
    expect(whyNotToday({ certificate }, new Date('2026-02-01'))?.message).toMatch(/自 2026-03-01 起才有效/)
  })

  it('持有人不是单位名录中的单位的，说明持有人和办法', () => {
    const { certificate } = city.own
    expect(whyNotOurs({ certificate }, ['赣榆区城市管理局', '海州区城市管理局'])).toBeNull()
    expect(whyNotOurs({ certificate }, ['赣榆区城市管理局'])?.message).toMatch(
      /持有人“CN=海州区城市管理局.+不是本市单位名录中的单位。请换用/,
    )
  })
})
