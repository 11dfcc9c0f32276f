import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpServer, listen } from '../../../server/http/listen.ts'

let server: Server
let port: number

beforeAll(async () => {
  server = createServer()
  port = await listen(server, { host: '127.0.0.1', port: 0 })
})
afterAll(() => void server.close())

describe('listening', () => {
  test('on a port in use is refused in one line that says what to do', async () => {
    await expect(listen(createServer(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      fault: 'address',
      message: `Port ${port} is in use: stop the other program, or choose another with --port.`,
    })
  })

  test('on an address of another machine is refused', async () => {
    const there = { host: '192.0.2.1', port: 0 }
    await expect(listen(createServer(), there)).rejects.toThrow(
      /no address of this machine.*--host/,
    )
  })

  test('with a certificate that cannot be read is refused', () => {
    const files = { cert: '/nowhere/none.pem', key: '/nowhere/none.key' }
    expect(() => httpServer(() => undefined, files)).toThrow(
      expect.objectContaining({ fault: 'certificate' }),
    )
  })
})
