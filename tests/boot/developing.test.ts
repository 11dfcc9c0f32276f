import { readFileSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { connectRaw, handshakeOf, joinAs } from '../support/screen.ts'
import { until } from '../support/until.ts'
import { endCommands, type } from './support/command.ts'
import { devServer, STAGE } from './support/devServer.ts'

const PROJECT = join(import.meta.dirname, '../..')

const dev = devServer()

afterEach(endCommands)
afterAll(() => dev.remove())

describe('npm run dev', () => {
  it('serves the pages from their source and the server behind them, and starts it again where its source is saved', async () => {
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
    await command.said(/(The server was started again)/)
    const after = await joinAs(server, 'moderator')
    expect(after.state.run.position.status).toBe('standby')
    expect(command.stdout().match(STAGE)).toHaveLength(2)
    after.leave()

    command.signal('SIGINT', 'group')
    expect(await command.ended()).toBe(0)
    await command.vanished()
    expect(command.stderr()).toBe('')
  }, 90_000)

  it.each([
    [
      ['--prot', '1'],
      "Unknown option '--prot'. The options are --port, --host, --data, --log-level, --inspect",
    ],
    [['--port', 'abc'], '--port must be a whole number from 0 to 65535, not "abc".\n'],
  ])('says in one line that %j is wrong', async (words, line) => {
    const command = type(['npm', 'run', 'dev', '--', ...words])
    expect(await command.ended()).toBe(1)
    expect(command.stderr()).toContain(line)
    expect(command.stderr().trim().split('\n')).toHaveLength(1)
  })
})
