import Type, { type Static } from 'typebox'
import { route } from './route.ts'

const Instant = Type.String({ description: 'ISO instant' })
const LoginName = Type.String({ minLength: 1, maxLength: 64, description: '登录名' })
const Password = Type.String({ minLength: 1, maxLength: 256, description: '密码' })
const NewPassword = Type.String({ minLength: 1, maxLength: 256, description: '新密码，不少于十个字符' })
const Code = Type.String({ minLength: 6, maxLength: 32, description: '六位动态口令或恢复码' })
const PersonParams = Type.Object({ personId: Type.String({ format: 'uuid' }) })
const Done = Type.Object({ done: Type.Literal(true) })

/** A post the person holds today, as the switcher shows it. */
export const PostChoice = Type.Object({
  postId: Type.String(),
  unitId: Type.Integer(),
  unitCode: Type.String(),
  unitName: Type.String(),
  title: Type.String({ description: '职务' }),
  kind: Type.String({ description: 'regular | secondment | acting' }),
  roles: Type.Array(Type.String()),
  actingFor: Type.Union([Type.String(), Type.Null()], { description: '代理：不在岗者的姓名' }),
  validFrom: Type.String(),
  validUntil: Type.Union([Type.String(), Type.Null()]),
})
export type PostChoice = Static<typeof PostChoice>

/** The person behind the session and what their account still owes before other doors open. */
export const Me = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  loginName: Type.String(),
  post: PostChoice,
  posts: Type.Array(PostChoice),
  certificate: Type.Union([
    Type.Object({ number: Type.String(), validFrom: Type.String(), validUntil: Type.String() }),
    Type.Null(),
  ]),
  mustChangePassword: Type.Boolean(),
  mustEnrolTotp: Type.Boolean(),
  totpOn: Type.Boolean(),
  recoveryCodesLeft: Type.Integer(),
})
export type Me = Static<typeof Me>

/** What every page asks first: is anybody signed in, and what kind of installation is this. */
export const SessionView = Type.Object({
  kind: Type.Union([Type.Literal('demonstration'), Type.Literal('production')]),
  cityName: Type.Union([Type.String(), Type.Null()]),
  today: Type.String({ description: 'the Beijing day the server works with' }),
  setupNeeded: Type.Boolean(),
  oidc: Type.Union([Type.Object({ label: Type.String() }), Type.Null()]),
  csrfToken: Type.Union([Type.String(), Type.Null()]),
  me: Type.Union([Me, Type.Null()]),
})
export type SessionView = Static<typeof SessionView>

export const DemonstrationAccount = Type.Object({
  loginName: Type.String(),
  password: Type.String(),
  note: Type.String(),
})
export type DemonstrationAccount = Static<typeof DemonstrationAccount>

export const SessionRow = Type.Object({
  sessionId: Type.String(),
  device: Type.String(),
  ip: Type.String(),
  signedInBy: Type.String({ description: 'password | password_totp | password_recovery | oidc' }),
  startedAt: Instant,
  lastSeenAt: Instant,
  current: Type.Boolean(),
})
export type SessionRow = Static<typeof SessionRow>

export const AccountRow = Type.Object({
  personId: Type.String(),
  name: Type.String(),
  loginName: Type.String(),
  disabled: Type.Boolean(),
  lockedUntil: Type.Union([Instant, Type.Null()]),
  mustChangePassword: Type.Boolean(),
  totpOn: Type.Boolean(),
  totpRequired: Type.Boolean(),
  oidcSubject: Type.Union([Type.String(), Type.Null()]),
  lastSignedInAt: Type.Union([Instant, Type.Null()]),
})
export type AccountRow = Static<typeof AccountRow>

export const IdentityEvent = Type.Object({
  happenedAt: Instant,
  kind: Type.String(),
  actedByName: Type.Union([Type.String(), Type.Null()]),
  ip: Type.Union([Type.String(), Type.Null()]),
  device: Type.Union([Type.String(), Type.Null()]),
})
export type IdentityEvent = Static<typeof IdentityEvent>

const TemporaryPassword = Type.Object({
  temporaryPassword: Type.String({ description: 'shown once, must be changed at the first sign-in' }),
})
const RecoveryCodes = Type.Object({ recoveryCodes: Type.Array(Type.String()) })

const tag = '身份与会话'

export const identity = {
  session: route({
    method: 'GET',
    path: '/api/session',
    summary: '当前会话、本人岗位与安装状态',
    tag,
    access: 'public',
    response: SessionView,
  }),
  signIn: route({
    method: 'POST',
    path: '/api/session',
    summary: '登录；启用动态口令的账号先答 next=code，再带 code 重发',
    tag,
    access: 'public',
    body: Type.Object({ loginName: LoginName, password: Password, code: Type.Optional(Code) }),
    response: Type.Object({ next: Type.Union([Type.Literal('done'), Type.Literal('code')]) }),
  }),
  signOut: route({
    method: 'DELETE',
    path: '/api/session',
    summary: '退出登录',
    tag,
    access: 'public',
    response: Done,
  }),
  demonstrationAccounts: route({
    method: 'GET',
    path: '/api/session/demonstration-accounts',
    summary: '演示账号（仅演示库）',
    tag,
    access: 'public',
    response: Type.Array(DemonstrationAccount),
  }),
  oidcStart: route({
    method: 'GET',
    path: '/api/oidc/start',
    summary: '转到统一身份认证（302）',
    tag,
    access: 'public',
    response: Type.Null(),
  }),
  oidcCallback: route({
    method: 'GET',
    path: '/api/oidc/callback',
    summary: '统一身份认证返回（302 到首页；失败到 /sign-in?problem=…）',
    tag,
    access: 'public',
    query: Type.Record(Type.String(), Type.String()),
    response: Type.Null(),
  }),
  switchPost: route({
    method: 'PUT',
    path: '/api/session/post',
    summary: '切换办事岗位',
    tag,
    access: 'session',
    body: Type.Object({ postId: Type.String({ format: 'uuid' }) }),
    response: Done,
  }),
  sessions: route({
    method: 'GET',
    path: '/api/sessions',
    summary: '本人正在登录的设备',
    tag,
    access: 'session',
    response: Type.Array(SessionRow),
  }),
  endSession: route({
    method: 'DELETE',
    path: '/api/sessions/:sessionId',
    summary: '退出某一设备',
    tag,
    access: 'session',
    params: Type.Object({ sessionId: Type.String({ format: 'uuid' }) }),
    response: Done,
  }),
  endSessions: route({
    method: 'DELETE',
    path: '/api/sessions',
    summary: '退出全部设备；keepThis 保留当前设备',
    tag,
    access: 'session',
    query: Type.Object({ keepThis: Type.Optional(Type.Boolean()) }),
    response: Type.Object({ ended: Type.Integer() }),
  }),
  changePassword: route({
    method: 'PUT',
    path: '/api/account/password',
    summary: '修改本人密码；其他设备随即退出',
    tag,
    access: 'session',
    body: Type.Object({ currentPassword: Password, newPassword: NewPassword }),
    response: Done,
  }),
  myEvents: route({
    method: 'GET',
    path: '/api/account/events',
    summary: '本人账号近期记录（登录、失败、重置）',
    tag,
    access: 'session',
    response: Type.Array(IdentityEvent),
  }),
  beginTotp: route({
    method: 'POST',
    path: '/api/account/totp',
    summary: '开始启用动态口令：二维码与密钥',
    tag,
    access: 'session',
    body: Type.Object({ password: Password }),
    response: Type.Object({
      uri: Type.String(),
      secret: Type.String({ description: 'base32, for typing by hand' }),
      qrCode: Type.String({ description: 'PNG as a data URL' }),
    }),
  }),
  confirmTotp: route({
    method: 'POST',
    path: '/api/account/totp/confirmation',
    summary: '用一个动态口令确认启用；返回十个恢复码，仅此一次',
    tag,
    access: 'session',
    body: Type.Object({ code: Code }),
    response: RecoveryCodes,
  }),
  renewRecoveryCodes: route({
    method: 'POST',
    path: '/api/account/recovery-codes',
    summary: '重新生成恢复码，旧码作废',
    tag,
    access: 'session',
    body: Type.Object({ password: Password, code: Code }),
    response: RecoveryCodes,
  }),
  switchOffTotp: route({
    method: 'POST',
    path: '/api/account/totp/removal',
    summary: '停用动态口令，须密码与动态口令',
    tag,
    access: 'session',
    body: Type.Object({ password: Password, code: Code }),
    response: Done,
  }),
  accounts: route({
    method: 'GET',
    path: '/api/accounts',
    summary: '管理范围内的账号（管理员）',
    tag,
    access: 'session',
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 64 })),
      unitId: Type.Optional(Type.Integer()),
    }),
    response: Type.Object({ accounts: Type.Array(AccountRow), more: Type.Boolean() }),
  }),
  account: route({
    method: 'GET',
    path: '/api/accounts/:personId',
    summary: '某人的账号（管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    response: AccountRow,
  }),
  createAccount: route({
    method: 'POST',
    path: '/api/accounts',
    summary: '为人员开立账号（管理员），返回一次性临时密码',
    tag,
    access: 'session',
    body: Type.Object({ personId: Type.String({ format: 'uuid' }), loginName: LoginName }),
    response: TemporaryPassword,
  }),
  resetPassword: route({
    method: 'POST',
    path: '/api/accounts/:personId/temporary-password',
    summary: '重置密码（管理员），返回一次性临时密码，该账号全部设备退出',
    tag,
    access: 'session',
    params: PersonParams,
    response: TemporaryPassword,
  }),
  changeAccount: route({
    method: 'PATCH',
    path: '/api/accounts/:personId',
    summary: '停用、启用、解锁、要求动态口令、关联统一身份（管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    body: Type.Object({
      disabled: Type.Optional(Type.Boolean()),
      totpRequired: Type.Optional(Type.Boolean()),
      unlock: Type.Optional(Type.Literal(true)),
      oidcSubject: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 255 }), Type.Null()])),
    }),
    response: Done,
  }),
  resetTotp: route({
    method: 'DELETE',
    path: '/api/accounts/:personId/totp',
    summary: '解除某人的动态口令（管理员），例如手机遗失',
    tag,
    access: 'session',
    params: PersonParams,
    response: Done,
  }),
  accountEvents: route({
    method: 'GET',
    path: '/api/accounts/:personId/events',
    summary: '某账号的记录（管理员）',
    tag,
    access: 'session',
    params: PersonParams,
    response: Type.Array(IdentityEvent),
  }),
} as const
