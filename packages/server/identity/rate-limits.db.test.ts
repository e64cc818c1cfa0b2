import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Ask, arrangeCity, arrangePerson, openTestServer, type TestServer } from './testing.ts'

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await arrangeCity(server.database)
  for (const loginName of ['qian', 'sun']) await arrangePerson(server, { name: loginName, loginName })
})
afterAll(() => server.close())

/** How often whoever asked may still ask in this minute. */
const left = async (asked: Ask) => {
  const { headers } = await server.ask('GET', '/api/work', asked)
  return Number.parseInt(String(headers['x-ratelimit-remaining']), 10)
}

it('a bureau behind one address: everybody signed in counts for themselves, strangers together', async () => {
  const [qian, sun] = [await server.signIn('qian'), await server.signIn('sun')]
  const office = { ip: '192.0.2.1' }
  const before = await left({ ...sun, ...office })
  expect(before).toBeGreaterThan(1000)
  for (let asked = 0; asked < 5; asked += 1) await left({ ...qian, ...office })
  expect(await left({ ...sun, ...office })).toBe(before - 1)
  // The same person from somewhere else is the same person.
  const here = await left({ ...qian, ...office })
  expect(await left({ ...qian, ip: '198.51.100.7' })).toBe(here - 1)
})

it('a cookie that nobody was given does not make another stranger', async () => {
  const street = { ip: '203.0.113.9' }
  const first = await left({ ...street, cookie: 'a'.repeat(43) })
  expect(await left({ ...street, cookie: 'b'.repeat(43) })).toBe(first - 1)
  expect(await left(street)).toBe(first - 2)
})

it('of IPv6 a network counts, not each of its addresses', async () => {
  const first = await left({ ip: '2001:db8:1:1::1' })
  expect(await left({ ip: '2001:db8:1:1::2' })).toBe(first - 1)
  expect(await left({ ip: '2001:db8:1:2::1' })).toBe(first)
})
