import { createPrivateKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { Certificate } from 'pkijs'
import { keyIdOf, nameInWords, rsa } from './make-certificate.ts'
import { type Pkcs12Fault, readPkcs12 } from './read-pkcs12.ts'
import type { SealKey } from './sign-detached.ts'

/** What is wrong with the city's certificate and what to do about it, in words for who runs the server. */
export class CertificateFault extends Error {}

const fault = (words: string, english: string): CertificateFault =>
  new CertificateFault(`SEAL_CERTIFICATE：${words}${english}`)

export type CertificatePlace = { readonly path: string; readonly password: string | null }
type Read = { readonly certificates: readonly X509Certificate[]; readonly key: KeyObject }

/** The city's certificate with those that issued it and its RSA key: a PEM file, or PKCS#12 (.p12, .pfx). */
export async function readCityCertificate(place: CertificatePlace): Promise<SealKey> {
  const bytes = await readFile(place.path).catch(() => {
    throw fault(`读不到文件 ${place.path}。请核对路径，并使运行服务的账号可以读取。`, 'File not readable.')
  })
  const { certificates, key } = bytes.includes('-----BEGIN ')
    ? readPem(bytes, place)
    : await readPfx(bytes, place)
  if (certificates.length === 0)
    throw fault(
      `文件 ${place.path} 中没有证书。请放入本市的证书、签发它的证书和私钥。`,
      'No certificate in the file.',
    )
  if (key.asymmetricKeyType !== 'rsa')
    throw fault(
      '私钥不是 RSA。请向签发机构申请 RSA 证书（SM2 证书须由密码机签名，本平台没有实现）。',
      'The private key must be RSA.',
    )
  const own = certificates.find((one) => one.checkPrivateKey(key))
  if (!own)
    throw fault(
      '证书与私钥不相符：文件中没有一张证书属于这把私钥。请换用同时导出的证书和私钥。',
      'No certificate of this key.',
    )
  const pkcs8 = key.export({ type: 'pkcs8', format: 'der' })
  return {
    keyId: keyIdOf(own.raw),
    certificate: Certificate.fromBER(own.raw),
    chain: certificates.filter((one) => one !== own).map(({ raw }) => Certificate.fromBER(raw)),
    privateKey: await webcrypto.subtle.importKey('pkcs8', pkcs8, rsa, false, ['sign']),
  }
}

const mendPassword = '请核对 SEAL_CERTIFICATE_PASSWORD。'

function readPem(bytes: Buffer, { path, password }: CertificatePlace): Read {
  const pem = bytes.toString('utf8')
  const certificates = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? []
  const key = /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----[\s\S]+?-----END (?:[A-Z]+ )*PRIVATE KEY-----/.exec(
    pem,
  )?.[0]
  if (!key)
    throw fault(`文件 ${path} 中没有私钥。请把证书的私钥放在同一个文件中。`, 'No private key in the file.')
  try {
    return {
      certificates: certificates.map((one) => new X509Certificate(one)),
      key: createPrivateKey(password === null ? key : { key, passphrase: password }),
    }
  } catch {
    throw /ENCRYPTED/.test(key)
      ? fault(`私钥的密码${password === null ? '没有设置' : '不正确'}。${mendPassword}`, 'Wrong passphrase.')
      : fault(`文件 ${path} 不是完好的 PEM。请重新导出。`, 'Not a sound PEM file.')
  }
}

const faultsOfPfx: { readonly [F in Pkcs12Fault]: (place: CertificatePlace) => CertificateFault } = {
  password: ({ password }) =>
    fault(
      `PKCS#12 文件的密码${password === null ? '没有设置' : '不正确'}。${mendPassword}`,
      'Wrong password.',
    ),
  algorithm: ({ path }) =>
    fault(
      `文件 ${path} 用旧的算法（RC2、3DES）加密。请用 openssl pkcs12 -legacy 转换，见 docs/operations/electronic-signature.md。`,
      'Convert the file first.',
    ),
  content: ({ path }) =>
    fault(
      `文件 ${path} 既不是 PEM，也不是带私钥的 PKCS#12。请重新导出证书和私钥。`,
      'Neither PEM nor PKCS#12.',
    ),
}

async function readPfx(bytes: Buffer, place: CertificatePlace): Promise<Read> {
  const found = await readPkcs12(bytes, place.password ?? '')
  if (typeof found === 'string') throw faultsOfPfx[found](place)
  return {
    certificates: found.certificates.map((one) => new X509Certificate(one)),
    key: createPrivateKey({ key: found.pkcs8, format: 'der', type: 'pkcs8' }),
  }
}

const day = (at: Date): string => at.toISOString().slice(0, 10)

/** Why the certificate does not sign today; null where it does. */
export function whyNotToday(
  { certificate }: Pick<SealKey, 'certificate'>,
  now: Date,
): CertificateFault | null {
  const [from, until] = [certificate.notBefore.value, certificate.notAfter.value]
  if (now < from)
    return fault(`证书自 ${day(from)} 起才有效。请核对服务器的时钟，或者等到生效之日。`, 'Not valid yet.')
  if (now > until)
    return fault(
      `证书已于 ${day(until)} 到期，用印照常，不再作电子签名。请向签发机构换发，换好文件后重新启动。`,
      'Expired.',
    )
  return null
}

/** Why it is not a certificate of this city's; null where a name in it is that of one of the units. */
export function whyNotOurs(
  { certificate }: Pick<SealKey, 'certificate'>,
  names: readonly string[],
): CertificateFault | null {
  const holders = certificate.subject.typesAndValues
    .filter(({ type }) => ['2.5.4.3', '2.5.4.10', '2.5.4.11'].includes(type))
    .map(({ value }) => String(value.valueBlock.value))
  const ours = names.some((name) => holders.some((holder) => holder.includes(name)))
  return ours
    ? null
    : fault(
        `证书的持有人“${nameInWords(certificate.subject)}”不是本市单位名录中的单位。请换用以名录中某单位的名称签发的证书；单位名称有误的，先取消这项设置，启动后在单位管理中更正。`,
        'The holder is not a unit of this city.',
      )
}
