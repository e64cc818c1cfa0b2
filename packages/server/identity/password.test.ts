import { describe, expect, it } from 'vitest'
import {
  foldLoginName,
  hashPassword,
  isOutdatedHash,
  passwordFault,
  readableSecret,
  verifyPassword,
} from './password.ts'

describe('password', () => {
  it('matches itself and nothing else, with a new salt every time', async () => {
    const [one, two] = await Promise.all([
      hashPassword('秋天的云台山 2026'),
      hashPassword('秋天的云台山 2026'),
    ])
    expect(one).not.toBe(two)
    expect(await verifyPassword('秋天的云台山 2026', one)).toBe(true)
    expect(await verifyPassword('秋天的云台山 2027', one)).toBe(false)
  })

  it('takes full-width digits for the same characters', async () => {
    expect(await verifyPassword('haizhou２０２６年', await hashPassword('haizhou2026年'))).toBe(true)
  })

  it('verifies a hash with the cost it names and asks for a new one', async () => {
    const weak = 'scrypt$1024$8$1$c2FsdHNhbHRzYWx0c2E$' // an older setting
    const { scryptSync } = await import('node:crypto')
    const stored =
      weak +
      scryptSync('correct horse', Buffer.from('c2FsdHNhbHRzYWx0c2E', 'base64url'), 32, { N: 1024 }).toString(
        'base64url',
      )
    expect(await verifyPassword('correct horse', stored)).toBe(true)
    expect(isOutdatedHash(stored)).toBe(true)
    expect(isOutdatedHash(await hashPassword('correct horse'))).toBe(false)
  })

  it('never matches a stored value that is no hash', async () => {
    for (const stored of ['', 'plain', 'scrypt$1024$8$1$$', 'bcrypt$1$2$3$4$5'])
      expect(await verifyPassword('plain', stored)).toBe(false)
  })

  it.each([
    ['short', 'zhangsan', '密码不得少于10个字符'],
    ['九个汉字也还是不够', 'zhangsan', '密码不得少于10个字符'],
    ['ZhangSan2026!', 'zhangsan', '密码不得包含登录名'],
    ['aaaaaaaaaaab', 'zhangsan', '密码过于简单'],
    ['1234567890', 'zhangsan', '密码过于简单'],
  ])('refuses %s', (password, loginName, reason) => {
    expect(passwordFault(password, loginName)).toContain(reason)
  })

  it.each(['lowercase words only', '十个汉字就可以作为口令', '𠮷𠮷野家的早市有豆浆油条'])(
    'accepts %s',
    (password) => {
      expect(passwordFault(password, 'zhangsan')).toBeNull()
    },
  )

  it('folds full-width and capital login names into one', () => {
    expect(foldLoginName(' Ｚhang.San ')).toBe('zhang.san')
  })

  it('makes secrets a person can read aloud', () => {
    expect(readableSecret(4)).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/)
  })
})
