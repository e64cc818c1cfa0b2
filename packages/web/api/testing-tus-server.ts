import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of uploads that gives the answers it is told, in order, and notes every request; `place` is told where it listens. */
export function aTusServer(uploadId: string, place: { origin: string }) {
  const answers: number[] = []
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.method ?? '')
    request.resume()
    response.statusCode = answers.shift() ?? 500
    response.setHeader('location', `${place.origin}/api/uploads/${uploadId}`)
    response.setHeader('upload-offset', 4).setHeader('upload-length', 4).end()
  })
  return {
    answers,
    asked,
    start: async () => {
      answers.length = 0
      asked.length = 0
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      place.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
