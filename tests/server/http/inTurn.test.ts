import { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { oneRequestPerTurn } from '../../../server/http/listen.ts'

function asked(url: string) {
  const request = new IncomingMessage(new Socket())
  request.url = url
  return [request, new ServerResponse(request)] as const
}

test('however many requests have come, each turn of the event loop answers one', async () => {
  const answered: (string | undefined)[] = []
  const listener = oneRequestPerTurn(({ url }) => void answered.push(url))
  for (const url of ['/1', '/2', '/3']) listener(...asked(url))
  expect(answered).toEqual([])
  await turn()
  expect(answered).toEqual(['/1'])
  listener(...asked('/4'))
  await turn()
  expect(answered).toEqual(['/1', '/2'])
  await turn()
  await turn()
  expect(answered).toEqual(['/1', '/2', '/3', '/4'])
  listener(...asked('/5'))
  await turn()
  expect(answered.at(-1)).toBe('/5')
})

test('a request whose connection has ended is not answered, and the next one is', async () => {
  const answered: (string | undefined)[] = []
  const listener = oneRequestPerTurn(({ url }) => void answered.push(url))
  const gone = asked('/gone')
  listener(...gone)
  listener(...asked('/here'))
  gone[0].socket.destroy()
  await turn()
  await turn()
  expect(answered).toEqual(['/here'])
})
