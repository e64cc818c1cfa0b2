const labels: Readonly<Record<string, string>> = {
  account_created: '开立账号',
  account_disabled: '停用账号',
  account_enabled: '启用账号',
  account_unlocked: '解除锁定',
  signed_in: '登录',
  sign_in_failed: '登录或验证失败',
  sign_in_locked: '失败次数过多，锁定',
  signed_out: '退出',
  sessions_ended: '退出多台设备',
  post_switched: '切换岗位',
  password_changed: '修改密码',
  password_reset: '管理员重置密码',
  totp_on: '启用动态口令',
  totp_off: '停用动态口令',
  totp_reset: '管理员解除动态口令',
  totp_required: '管理员要求启用动态口令',
  totp_not_required: '管理员不再要求动态口令',
  recovery_code_used: '使用恢复码',
  recovery_codes_renewed: '重新生成恢复码',
  oidc_linked: '关联统一身份',
  oidc_unlinked: '解除统一身份关联',
  set_up: '首次设置系统',
}

/** What an entry of the account's record is called; an unknown kind is shown as it is. */
export const identityEventLabel = (kind: string): string => labels[kind] ?? kind
