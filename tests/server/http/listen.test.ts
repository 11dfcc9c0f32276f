import { createServer, IncomingMessage, type Server, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { httpServer, listen, oneRequestPerTurn } from '../../../server/http/listen.ts'

let server: Server
let port: number

beforeAll(async () => {
  server = createServer()
  port = await listen(server, { host: '127.0.0.1', port: 0 })
})
afterAll(() => void server.close())

describe('listening', () => {
  test('on a port in use is refused in one line with the remedy', async () => {
    const message = `Port ${port} is in use: stop the other program, or choose another with --port.`
    await expect(listen(createServer(), { host: '127.0.0.1', port })).rejects.toMatchObject({
      name: 'StartupError',
      message,
    })
  })

  test('on an address of another machine is refused', async () => {
    const there = { host: '192.0.2.1', port: 0 }
    await expect(listen(createServer(), there)).rejects.toThrow(/no address of this machine/)
  })
  test('with a certificate that cannot be read is refused', () => {
    const files = { cert: '/nowhere/none.pem', key: '/nowhere/none.key' }
    expect(() => httpServer(() => undefined, files)).toThrow(
      /^The certificate \/nowhere\/none\.pem cannot be used with the key \/nowhere\/none\.key /,
    )
  })

  describe('and answering', () => {
    const asked = (path: string) => {
      const request = new IncomingMessage(new Socket())
      request.url = path
      return [request, new ServerResponse(request)] as const
    }
    const listener = () => {
      const answered: (string | undefined)[] = []
      return { answered, listen: oneRequestPerTurn(({ url }) => void answered.push(url)) }
    }

    test('each turn of the event loop answers one request, however many have come', async () => {
      const { answered, listen: ask } = listener()
      for (const path of ['/1', '/2', '/3']) ask(...asked(path))
      expect(answered).toEqual([])
      await turn()
      expect(answered).toEqual(['/1'])
      ask(...asked('/4'))
      await turn()
      expect(answered).toEqual(['/1', '/2'])
      await turn()
      await turn()
      expect(answered).toEqual(['/1', '/2', '/3', '/4'])
      ask(...asked('/5'))
      await turn()
      expect(answered.at(-1)).toBe('/5')
    })

    test('a request whose connection has ended is not answered, and the next one is', async () => {
      const { answered, listen: ask } = listener()
      const gone = asked('/gone')
      ask(...gone)
      ask(...asked('/here'))
      gone[0].socket.destroy()
      await turn()
      await turn()
      expect(answered).toEqual(['/here'])
    })
  })
})
