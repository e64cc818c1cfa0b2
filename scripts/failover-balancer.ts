import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'

/** What a balancer does, in small: by turns to each server, and on to the next one where nobody opens the door. */
export function openBalancer(ports: readonly number[]) {
  const served = new Map(ports.map((port) => [port, 0]))
  let turn = 0

  function pass(asked: IncomingMessage, answer: ServerResponse, body: Buffer, left: readonly number[]): void {
    const [port, ...rest] = left
    if (port === undefined) return void answer.writeHead(502).end()
    const { method, url, headers } = asked
    const passed = request({ host: '127.0.0.1', port, method, path: url, headers }, (got) => {
      served.set(port, (served.get(port) ?? 0) + 1)
      answer.writeHead(got.statusCode ?? 502, got.headers)
      got.on('error', () => answer.destroy())
      got.pipe(answer)
    })
    passed.on('error', (error: NodeJS.ErrnoException) => {
      // Never after something was sent: an act is asked for once.
      if (error.code === 'ECONNREFUSED') return pass(asked, answer, body, rest)
      if (!answer.headersSent) answer.writeHead(502)
      answer.end()
    })
    passed.end(body)
  }

  const server = createServer((asked, answer) => {
    const parts: Buffer[] = []
    asked.on('data', (part: Buffer) => parts.push(part))
    asked.on('end', () => {
      turn = (turn + 1) % ports.length
      pass(asked, answer, Buffer.concat(parts), [...ports.slice(turn), ...ports.slice(0, turn)])
    })
  })
  // Longer than the generator thinks before it asks again: a connection closed under its next act would end it.
  server.keepAliveTimeout = 120_000
  return {
    served,
    listen: (port: number) => server.listen(port, '127.0.0.1'),
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
