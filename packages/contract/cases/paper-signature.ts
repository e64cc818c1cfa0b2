import Type, { type Static } from 'typebox'
import { route } from '../route.ts'

const Nullable = Type.Union([Type.String(), Type.Null()])

/** 验签的结果：the electronic signature of a sealed paper, as another reader would find it. */
export const PaperSignature = Type.Object({
  /** 未用印 · 没有配置证书（纸质用印）· 尚未生成 · 有效 · 无效 */
  status: Type.Union([
    Type.Literal('unsealed'),
    Type.Literal('notConfigured'),
    Type.Literal('pending'),
    Type.Literal('certificateFault'),
    Type.Literal('valid'),
    Type.Literal('invalid'),
  ]),
  /** 示范机构签发，仅供演示。 */
  demonstration: Type.Boolean(),
  sealed: Type.Union([
    Type.Object({ by: Type.String(), at: Type.String(), sha256: Type.String() }),
    Type.Null(),
  ]),
  signed: Type.Union([
    Type.Object({
      valid: Type.Boolean(),
      digestMatches: Type.Boolean(),
      wholeFile: Type.Boolean(),
      /** 签名文件中原样保有用印时的正本。 */
      holdsIssued: Type.Boolean(),
      subject: Nullable,
      issuer: Nullable,
      notAfter: Nullable,
      byAuthority: Type.Boolean(),
      at: Type.String(),
      sha256: Type.String(),
      size: Type.Integer(),
      sm3: Type.String(),
      sm2KeyId: Nullable,
      sm2Valid: Type.Union([Type.Boolean(), Type.Null()]),
    }),
    Type.Null(),
  ]),
})
export const paperSignatureRoute = route({
  method: 'GET',
  path: '/api/cases/:caseId/papers/:paperId/signature',
  summary: '验签：已用印文书的电子签名是否有效、由谁签署、证书由谁签发',
  tag: '文书',
  access: 'session',
  params: Type.Object({ caseId: Type.String({ format: 'uuid' }), paperId: Type.String({ format: 'uuid' }) }),
  response: PaperSignature,
})
export type PaperSignature = Static<typeof PaperSignature>
