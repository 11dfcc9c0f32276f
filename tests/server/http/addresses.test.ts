import { expect, onTestFinished, test } from 'vitest'
import { newOwnerKey } from '../../../server/access/ownerKey.ts'
import { Addresses } from '../../../shared/protocol/http/addresses.ts'
import { machine } from '../../support/machine.ts'
import { joinAs } from '../../support/screen.ts'
import { SHOW, serverForAll, startServer } from '../../support/server.ts'

const SHARING = 'npm start -- --share --data shows'
const running = serverForAll({
  reached: { host: '0.0.0.0', sharingCommand: SHARING },
  trustProxy: ['127.0.0.1'],
})

// Every server with this show makes the same tokens of it.
const key = async (link: string) => `${SHOW}.${link}.${await running().token(link)}`

async function ask(bearer: string, more: Record<string, string> = {}, url = running().url) {
  const headers = { ...more, authorization: `Bearer ${bearer}` }
  const response = await fetch(`${url}/addresses`, { headers })
  return Addresses.parse(await response.json())
}

test('roles that hand out links get the current addresses', async () => {
  const laptop = machine({ lo: ['127.0.0.1'], wlan0: ['192.168.1.20'] })
  const server = await startServer({
    reached: { host: '0.0.0.0', machine: laptop, sharingCommand: SHARING },
  })
  onTestFinished(server.stop)
  const port = new URL(server.url).port
  const expected = {
    publicUrl: null,
    network: [`http://192.168.1.20:${port}`, `http://ada-laptop.local:${port}`],
    sharing: SHARING,
    live: false,
  }
  expect(await ask(`owner.${await newOwnerKey(server.store)}`, {}, server.url)).toEqual(expected)
  for (const link of ['owner', 'planner', 'moderator'])
    expect(await ask(await key(link), {}, server.url)).toEqual(expected)
  laptop.change({ lo: ['127.0.0.1'], wlan0: ['10.0.0.9'] })
  expect(await ask(await key('planner'), {}, server.url)).toMatchObject({
    network: [`http://10.0.0.9:${port}`, `http://ada-laptop.local:${port}`],
  })
})

test('the answer states whether a show is live, so that nobody restarts the server then', async () => {
  const server = await startServer()
  onTestFinished(server.stop)
  const desk = await joinAs(server, 'moderator')
  const planner = `${SHOW}.planner.${await server.token('planner')}`
  const isLive = async () => (await ask(planner, {}, server.url)).live
  expect(await isLive()).toBe(false)
  await desk.give({ type: 'startShow' })
  expect(await isLive()).toBe(true)
  await desk.give({ type: 'endShow', from: { at: 'standby', after: null } })
  expect(await isLive()).toBe(false)
})

test('the command, which names folders of the server, is sent only to its own machine', async () => {
  const here = { sharing: SHARING }
  expect(await ask(await key('planner'))).toMatchObject(here)
  const elsewhere = { 'x-forwarded-for': '192.168.1.77' }
  expect(await ask(await key('planner'), elsewhere)).toMatchObject({ sharing: null })
})

test('R15: the stage gets them too, to show the hall where to follow', async () => {
  expect(await ask(await key('stage'))).toEqual(await ask(await key('planner')))
})
