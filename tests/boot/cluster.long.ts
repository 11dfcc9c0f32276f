import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterEach, expect, it } from 'vitest'
import { endCommands, type } from './support/command.ts'

const cluster = (...more: readonly string[]) =>
  type(['npm', 'run', 'cluster', '--', ...more], { patience: 40_000 })

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith('rostrum-cluster-'))

afterEach(endCommands)

it.each([
  ['Ctrl-C', 'SIGINT', 'group'],
  ['SIGTERM to npm alone', 'SIGTERM', 'first'],
] as const)(
  'npm run cluster starts three nodes behind one address, shows how they are, and leaves nothing behind after %s',
  async (_what, signal, to) => {
    const before = folders()
    const command = cluster('--port', '0')
    const url = await command.said(/3 nodes serve at (http:\S+)\. State/)
    const page = await command.said(/State of the nodes: (http:\S+)/)
    await command.said(/(moderator +http:\S+#dialogue\.moderator\.)/)
    expect((await fetch(url)).status).toBe(200)
    expect(await (await fetch(page)).text()).toContain('3 of 3 nodes are ready, with 0 screens')
    expect(folders()).toHaveLength(before.length + 1)
    command.signal(signal, to)
    expect(await command.ended()).toBe(0)
    await command.vanished()
    expect(folders()).toEqual(before)
    expect(command.stderr()).toBe('')
  },
  90_000,
)

it('npm run cluster says in one line that its port is in use, and leaves nothing running', async () => {
  const first = cluster('--port', '0', '--nodes', '1')
  const url = await first.said(/One node serves at (http:\S+)\. State/)
  const { port } = new URL(url)
  const second = cluster('--port', port)
  expect(await second.ended()).toBe(1)
  await second.vanished()
  expect(second.stderr()).toBe(
    `Port ${port} is in use: stop the other program, or choose another with --port.\n`,
  )
  first.signal('SIGKILL', 'first')
  await first.vanished()
}, 90_000)
