import { expect, onTestFinished, test } from 'vitest'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { joinAs } from '../../support/screen.ts'
import { LAST_SAID, type ServerProcess, startServerProcess } from '../../support/serverProcess.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'
import { receiver, webhookOwner } from './receiver.ts'

const folder = folderForEach()

async function startsServer(networks: readonly string[]): Promise<ServerProcess> {
  const server = await startServerProcess(folder(), ['--port', '0', ...networks])
  onTestFinished(async () => void (await server.end('SIGKILL')))
  return server
}

const LOOPBACK = ['--webhook-networks', '127.0.0.0/8']

/** A webhook on the program's own store, made by its owner's page. */
async function makesWebhook({ url, show, printed }: ServerProcess, to: string) {
  await until(() => printed().includes(LAST_SAID), 'the link of the owner')
  const [, key = ''] = /#owner\.(\S+)/.exec(printed()) ?? []
  const store = new SqliteStore(folder())
  const owner = await webhookOwner({ url, store }, show, key)
  const webhook = await owner.make(to, ['showStarted', 'itemStarted', 'itemEnded'])
  return { ...owner, webhook, close: () => store.close() }
}

async function runs(server: ServerProcess): Promise<void> {
  const moderator = await joinAs(server, 'moderator')
  for (const command of [
    { type: 'startShow' },
    { type: 'next', from: { at: 'standby', after: null } },
  ] as const)
    expect(await moderator.give(command)).toMatchObject({ ok: true })
}

test('a server killed before a receiver has its events sends all of them in order after its start', async () => {
  const to = await receiver(() => undefined)
  const first = await startsServer(LOOPBACK)
  const { close } = await makesWebhook(first, to.url)
  await close()
  await runs(first)
  await until(() => to.received.length === 1, 'the first request')
  await first.end('SIGKILL')
  to.answers(204)
  const second = await startsServer(LOOPBACK)
  await until(() => to.types().includes('item.started'), 'the last event')
  expect(to.types()).toEqual(['show.started', 'show.started', 'item.started'])
  expect(new Set(to.received.map(({ id }) => id)).size).toBe(2)
  expect(second.printed()).not.toContain('whsec_')
})

test('a server without --webhook-networks sends nothing to its own machine, and the owner sees why', async () => {
  const to = await receiver()
  const server = await startsServer([])
  const { one, webhook, close } = await makesWebhook(server, to.url)
  await runs(server)
  await until(async () => (await one(webhook)).deliveries.at(-1)?.last?.status === 'forbidden')
  expect(to.paths).toEqual([])
  await close()
})
