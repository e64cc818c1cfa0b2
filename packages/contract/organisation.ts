import Type, { type Static } from 'typebox'
import { route } from './route.ts'

/** Roles of a post, rules of the bureau: one post may hold several; what they may do in one case is judged there. */
export const roleNames = {
  R1: '承办人',
  R2: '协办人',
  R3: '承办机构负责人',
  R4: '法制审核员',
  R5: '分管负责人',
  R6: '案件审理委员会成员',
  R7: '主要负责人',
  R8: '听证主持人、记录员',
  R9: '内勤、送达、档案员',
  R10: '财务人员',
  R11: '协管员、网格员',
  R12: '执法监督员',
  ADMIN: '系统管理员',
} as const
export type RoleCode = keyof typeof roleNames

const Uuid = Type.String({ format: 'uuid' })
const Day = Type.String({ format: 'date', description: '北京时间的日期' })
const text = (maxLength: number, minLength = 1) => Type.String({ minLength, maxLength })
const orNull = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()])

export const RoleSchema = Type.Union([
  Type.Literal('R1'),
  Type.Literal('R2'),
  Type.Literal('R3'),
  Type.Literal('R4'),
  Type.Literal('R5'),
  Type.Literal('R6'),
  Type.Literal('R7'),
  Type.Literal('R8'),
  Type.Literal('R9'),
  Type.Literal('R10'),
  Type.Literal('R11'),
  Type.Literal('R12'),
  Type.Literal('ADMIN'),
])
const Roles = Type.Array(RoleSchema, { minItems: 1, uniqueItems: true })

export const UnitRow = Type.Object({
  unitId: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  kind: Type.String({ description: 'government | supervisor | enforcement | branch | line | entrusted' }),
  level: Type.String({ description: 'city | county | town' }),
  areaCode: orNull(Type.String()),
  lineCode: orNull(Type.String()),
  parentCode: orNull(Type.String()),
  countsIn125: Type.Boolean(),
  people: Type.Integer({ description: '今日在任人数' }),
})
export type UnitRow = Static<typeof UnitRow>

export const LineView = Type.Object({
  lineCode: Type.String(),
  shortName: Type.String(),
  fullName: Type.String(),
})
export type LineView = Static<typeof LineView>

export const UnitList = Type.Object({
  units: Type.Array(UnitRow),
  lines: Type.Array(LineView),
  counted: Type.Integer({ description: '计入的单位数' }),
})
export type UnitList = Static<typeof UnitList>

export const CertificateView = Type.Object({
  certificateId: Type.String(),
  number: Type.String(),
  areaCode: Type.String(),
  category: Type.String(),
  issuer: Type.String(),
  validFrom: Day,
  validUntil: Day,
  revokedOn: orNull(Day),
  standing: Type.String({
    description: 'valid | expiring（九十日内到期）| expired | revoked | pending，按今日',
  }),
})
export type CertificateView = Static<typeof CertificateView>

export const PostView = Type.Object({
  postId: Type.String(),
  personId: Type.String(),
  unitId: Type.Integer(),
  unitName: Type.String(),
  title: Type.String(),
  roles: Roles,
  kind: Type.String({ description: 'regular | secondment | acting' }),
  actingFor: orNull(Type.String({ description: '代理：不在岗者的姓名' })),
  reason: orNull(Type.String()),
  validFrom: Day,
  validUntil: orNull(Day),
  standing: Type.String({ description: 'current | pending | ended，按今日' }),
})
export type PostView = Static<typeof PostView>

export const PersonView = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  phoneMasked: orNull(Type.String()),
  legalQualification: orNull(
    Type.String({ description: '法律职业资格证书编号；除管理员和本人打开的人员页面外均为掩码' }),
  ),
  posts: Type.Array(PostView),
  certificates: Type.Array(CertificateView),
  hasAccount: Type.Boolean(),
})
export type PersonView = Static<typeof PersonView>

export const PersonPage = Type.Object({
  person: PersonView,
  /** Whether the reader may change posts and certificates here. */
  mayManage: Type.Boolean(),
  events: Type.Array(
    Type.Object({
      happenedAt: Type.String(),
      who: orNull(Type.String()),
      actingFor: orNull(Type.String()),
      what: Type.String(),
    }),
  ),
})
export type PersonPage = Static<typeof PersonPage>

export const UnitDetails = Type.Object({
  name: text(80),
  shortName: text(40),
  prefix: orNull(text(12)),
  address: orNull(text(120)),
  phone: orNull(text(40)),
  reconsiderationAuthority: orNull(text(80)),
  court: orNull(text(80)),
  bankName: orNull(text(80)),
  bankAddress: orNull(text(120)),
  bankAccount: orNull(text(40)),
})
export type UnitDetails = Static<typeof UnitDetails>

export const UnitPage = Type.Object({
  unit: UnitRow,
  details: UnitDetails,
  note: Type.String(),
  revision: Type.Integer(),
  parent: orNull(Type.Object({ unitId: Type.Integer(), name: Type.String() })),
  lineName: orNull(Type.String()),
  reach: Type.Object({
    units: Type.Integer({ description: '可阅全部案件的单位数' }),
    lineUnits: Type.Integer({ description: '仅可阅本条线案件的单位数' }),
  }),
  missing: Type.Array(Type.String(), { description: '尚缺、文书将用到的项目' }),
  mayManage: Type.Boolean(),
})
export type UnitPage = Static<typeof UnitPage>

/** Somebody who can be given work: name, post, roles and certificate as of today. */
export const Colleague = Type.Object({
  personId: Type.String(),
  postId: Type.String(),
  name: Type.String(),
  unitId: Type.Integer(),
  unitName: Type.String(),
  title: Type.String(),
  roles: Roles,
  kind: Type.String(),
  actingFor: orNull(Type.String()),
  certificate: orNull(
    Type.Object({
      number: Type.String(),
      areaCode: Type.String(),
      category: Type.String(),
      validFrom: Day,
      validUntil: Day,
    }),
  ),
})
export type Colleague = Static<typeof Colleague>

const NewPost = Type.Object({
  unitId: Type.Integer(),
  title: text(40),
  roles: Roles,
  validFrom: Day,
  validUntil: Type.Optional(Day),
})

const UnitParams = Type.Object({ unitId: Type.Integer() })
const PersonParams = Type.Object({ personId: Uuid })
const PostParams = Type.Object({ postId: Uuid })
const Done = Type.Object({ done: Type.Literal(true) })
const tag = '组织与人员'

export const organisation = {
  units: route({
    method: 'GET',
    path: '/api/organisation/units',
    summary: '全市单位：区域 × 条线',
    tag,
    access: 'session',
    response: UnitList,
  }),
  unit: route({
    method: 'GET',
    path: '/api/organisation/units/:unitId',
    summary: '一个单位的名称、代字、地址、账户与救济机关',
    tag,
    access: 'session',
    params: UnitParams,
    response: UnitPage,
  }),
  changeUnit: route({
    method: 'PUT',
    path: '/api/organisation/units/:unitId',
    summary: '修改单位信息（管理员）；他人已改则答 409',
    tag,
    access: 'session',
    params: UnitParams,
    body: Type.Object({ revision: Type.Integer(), details: UnitDetails }),
    response: UnitPage,
  }),
  colleagues: route({
    method: 'GET',
    path: '/api/organisation/units/:unitId/colleagues',
    summary: '可以指派的人员：今日在任、所需角色、执法证',
    tag,
    access: 'session',
    params: UnitParams,
    query: Type.Object({
      roles: Type.Optional(Type.String({ pattern: '^[R0-9ADMIN,]+$', description: 'R1,R2' })),
    }),
    response: Type.Array(Colleague),
  }),
  people: route({
    method: 'GET',
    path: '/api/organisation/people',
    summary: '人员、任职与执法证；手机号掩码',
    tag,
    access: 'session',
    query: Type.Object({
      unitId: Type.Optional(Type.Integer()),
      search: Type.Optional(Type.String({ maxLength: 40 })),
      certificate: Type.Optional(Type.Literal('attention', { description: '执法证九十日内到期或已失效者' })),
      after: Type.Optional(Type.String({ maxLength: 200, description: '上一页最后一人的 next' })),
    }),
    response: Type.Object({ people: Type.Array(PersonView), next: orNull(Type.String()) }),
  }),
  person: route({
    method: 'GET',
    path: '/api/organisation/people/:personId',
    summary: '一个人员的任职、执法证与变动记录',
    tag,
    access: 'session',
    params: PersonParams,
    response: PersonPage,
  }),
  createPerson: route({
    method: 'POST',
    path: '/api/organisation/people',
    summary: '登记人员并任职（管理员）',
    tag,
    access: 'session',
    body: Type.Object({
      name: text(60),
      phone: Type.Optional(Type.String({ pattern: '^1[3-9][0-9]{9}$' })),
      post: NewPost,
    }),
    response: Type.Object({ personId: Type.String(), postId: Type.String() }),
  }),
  changePerson: route({
    method: 'PATCH',
    path: '/api/organisation/people/:personId',
    summary: '更正姓名、手机号（管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    body: Type.Object({
      name: Type.Optional(text(60)),
      phone: Type.Optional(orNull(Type.String({ pattern: '^1[3-9][0-9]{9}$' }))),
    }),
    response: Done,
  }),
  registerQualification: route({
    method: 'PUT',
    path: '/api/organisation/people/:personId/legal-qualification',
    summary: '登记、更正或者注销国家统一法律职业资格（管理员）；《行政处罚法》第五十八条第二款',
    tag,
    access: 'session',
    params: PersonParams,
    body: Type.Object({
      number: orNull(
        Type.String({ pattern: '^[A-Za-z0-9]{8,24}$', description: '证书编号；null 为注销登记' }),
      ),
    }),
    response: Done,
  }),
  openPost: route({
    method: 'POST',
    path: '/api/organisation/people/:personId/posts',
    summary: '任职（管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    body: NewPost,
    response: Type.Object({ postId: Type.String() }),
  }),
  secondPerson: route({
    method: 'POST',
    path: '/api/organisation/people/:personId/secondments',
    summary: '借调到另一单位，有起止日与事由（接收单位管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    body: Type.Object({
      unitId: Type.Integer(),
      title: text(40),
      roles: Roles,
      validFrom: Day,
      validUntil: Day,
      reason: text(200),
    }),
    response: Type.Object({ postId: Type.String() }),
  }),
  endPost: route({
    method: 'POST',
    path: '/api/organisation/posts/:postId/end',
    summary: '免职、离任（管理员）；有在办案件须指定接办人',
    tag,
    access: 'session',
    params: PostParams,
    body: Type.Object({
      lastDay: Day,
      reason: text(200),
      reassignTo: Type.Optional(Type.String({ format: 'uuid', description: '接办人的任职' })),
    }),
    response: Type.Object({ reassigned: Type.Integer() }),
  }),
  grantActing: route({
    method: 'POST',
    path: '/api/organisation/posts/:postId/acting',
    summary: '代理审批：不在岗期间由他人代行（本人或管理员）',
    tag,
    access: 'session',
    params: PostParams,
    body: Type.Object({
      personId: Uuid,
      roles: Roles,
      validFrom: Day,
      validUntil: Day,
      reason: text(200),
    }),
    response: Type.Object({ postId: Type.String() }),
  }),
  addCertificate: route({
    method: 'POST',
    path: '/api/organisation/people/:personId/certificates',
    summary: '登记执法证（管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    body: Type.Object({
      number: text(40),
      areaCode: text(12),
      category: text(40),
      issuer: text(80),
      validFrom: Day,
      validUntil: Day,
    }),
    response: Type.Object({ certificateId: Type.String() }),
  }),
  revokeCertificate: route({
    method: 'POST',
    path: '/api/organisation/certificates/:certificateId/revocation',
    summary: '注销执法证（管理员）',
    tag,
    access: 'session',
    params: Type.Object({ certificateId: Uuid }),
    body: Type.Object({ revokedOn: Day, reason: text(200) }),
    response: Done,
  }),
} as const
