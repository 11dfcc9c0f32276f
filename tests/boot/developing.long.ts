import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { z } from 'zod'
import { storedLinksKey } from '../../server/access/linksKey.ts'
import { tokenOf } from '../../server/access/token.ts'
import { connectRaw, handshakeOf, joinAs } from '../support/screen.ts'
import type { Reachable } from '../support/server.ts'
import { tempFolder } from '../support/tempFolder.ts'
import { until } from '../support/until.ts'
import { type Command, endCommands, type } from './support/command.ts'

const Message = z.object({
  params: z.object({ url: z.string().optional(), sourceMapURL: z.string().optional() }).optional(),
})

/** What the debugger at this address says of the map to a source file that the process runs. */
async function sourceMapOf(address: string, file: string): Promise<string | undefined> {
  const socket = new WebSocket(address)
  const found = new Promise<string | undefined>((resolve, reject) => {
    socket.once('error', reject)
    socket.on('message', (data) => {
      const { params } = Message.parse(JSON.parse(String(data)))
      if (params?.url?.endsWith(file)) resolve(params.sourceMapURL)
    })
  })
  await new Promise((resolve) => socket.once('open', resolve))
  socket.send(JSON.stringify({ id: 1, method: 'Debugger.enable' }))
  return found.finally(() => socket.close())
}

/** What `npm run dev` says once it serves: the link of the stage, behind the address of the pages. */
const STAGE = /stage +(http:\S+)\/#dialogue\.stage\./

/** `npm run dev` on a data folder of its own. */
function devServer() {
  const data = tempFolder()
  return {
    start: (...more: readonly string[]) =>
      type(['npm', 'run', 'dev', '--', '--port', '0', '--data', data.folder, ...more], {
        patience: 40_000,
      }),
    /** The server behind the pages, as a screen of theirs reaches it. */
    async behind(command: Command): Promise<Reachable> {
      const url = await command.said(STAGE)
      const key = () => storedLinksKey(data.folder) ?? Buffer.alloc(0)
      return { url, show: 'dialogue', token: async (link) => tokenOf(key(), 'dialogue', link, 0) }
    },
    remove: () => data.remove(),
  }
}

const PROJECT = join(import.meta.dirname, '../..')

const dev = devServer()

afterEach(endCommands)
afterAll(() => dev.remove())

it('npm run dev serves the pages from their source and the server behind them, and starts it again where its source is saved', async () => {
  const command = dev.start()
  const server = await dev.behind(command)
  const page = async (path: string) => (await fetch(`${server.url}${path}`)).text()
  expect(await page('/')).toContain('/@vite/client')
  expect(await page('/views/stage/StageView.tsx')).toContain('import.meta.hot')
  expect(JSON.parse(await page('/healthz'))).toMatchObject({ live: true })

  // As a browser does, with the origin of the page; one of another origin stays outside.
  const auth = await handshakeOf(server, 'moderator')
  const own = connectRaw(server.url, auth, { origin: server.url }).wire
  await until(() => own.connected, 'the page’s own line')
  own.disconnect()
  const other = connectRaw(server.url, auth, { origin: 'http://127.0.0.2' }).wire
  const refused = await new Promise((resolve) => other.once('connect_error', resolve))
  expect(refused).toBeInstanceOf(Error)

  const moderator = await joinAs(server, 'moderator')
  expect(await moderator.give({ type: 'startShow' })).toMatchObject({ ok: true })
  const saved = join(PROJECT, 'server/host/showHost.ts')
  expect(readFileSync(saved, 'utf8')).not.toBe('')
  utimesSync(saved, new Date(), new Date())
  await command.said(/(The server restarted in)/)
  const after = await joinAs(server, 'moderator')
  expect(after.state.run.position.status).toBe('standby')
  expect(command.stdout().match(STAGE)).toHaveLength(2)
  after.leave()

  command.signal('SIGINT', 'group')
  expect(await command.ended()).toBe(0)
  await command.vanished()
  expect(command.stderr()).toBe('')
}, 90_000)

it('npm run dev tells a debugger of every source, and SIGTERM to npm alone ends it under its debugger', async () => {
  const command = dev.start('--inspect=0')
  const server = await dev.behind(command)
  const address = /Debugger listening on (ws:\S+)/.exec(command.stderr())?.[1]
  const map = await sourceMapOf(address ?? '', 'server/host/writer.ts')
  expect(map).toMatch(/^data:application\/json;base64,/)
  const moderator = await joinAs(server, 'moderator')
  const content = { type: 'canned', canned: 'louder', params: null } as const
  const cue = { type: 'sendCue', to: { type: 'group', role: 'speaker' }, content } as const
  expect(await moderator.give({ ...cue, life: 60_000 })).toMatchObject({ ok: true })
  moderator.leave()
  command.signal('SIGTERM', 'first')
  expect(await command.ended()).toBe(0)
  await command.vanished()
}, 60_000)

it('npm run dev: SIGKILL to npm alone leaves no process', async () => {
  const command = dev.start()
  await command.said(STAGE)
  command.signal('SIGKILL', 'first')
  expect(await command.ended()).toBe(null)
  await command.vanished()
}, 60_000)
