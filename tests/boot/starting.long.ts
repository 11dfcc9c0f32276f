import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'
import { endCommands, type } from './support/command.ts'

const RUNNING = /running at (http:\S+)/

const data = tempFolder()

afterEach(endCommands)
afterAll(() => data.remove())

it.each(['SIGINT', 'SIGTERM'] as const)(
  'npm start is stopped cleanly by %s to npm alone',
  async (signal) => {
    const command = type(['npm', 'start', '--', '--port', '0', '--data', data.folder])
    await command.said(RUNNING)
    command.signal(signal, 'first')
    expect(await command.ended()).toBe(0)
    await command.vanished()
    expect(command.stderr()).toBe('')
  },
)

it('npx passes --help on behind its own --', async () => {
  const command = type(['npx', '--no', '--', 'rostrum', '--help'])
  expect(await command.ended()).toBe(0)
  expect(command.stdout()).toContain('npx --no rostrum serve [options]')
})

it('SIGKILL to npm leaves no process either', async () => {
  const command = type(['npm', 'start', '--', '--port', '0', '--data', data.folder])
  await command.said(RUNNING)
  command.signal('SIGKILL', 'first')
  await command.vanished()
})

it('npx rostrum serves as npm start does, takes the options by environment too, and stops with npx', async () => {
  const env = { ROSTRUM_PORT: '0' }
  const command = type(['npx', '--no', 'rostrum', 'serve', '--data', data.folder], { env })
  const url = await command.said(RUNNING)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  command.signal('SIGTERM', 'first')
  await command.vanished()
})

it('the command printed for sharing does what it says, and links are told with the address that it gives', async () => {
  const spaced = join(data.folder, 'two words')
  const command = type(['npm', 'start', '--', '--port', '0', '--data', spaced])
  const sharing = await command.said(/share it on this network: (npm start .*)\n/)
  const listing = await command.said(/links of all shows: (npx .*)\n/)
  command.signal('SIGTERM', 'first')
  await command.ended()

  const shared = type(['sh', '-c', sharing])
  const base = await shared.said(RUNNING)
  expect(base).not.toContain('localhost')
  const listed = type(['sh', '-c', listing])
  expect(await listed.ended()).toBe(0)
  expect(listed.stdout()).toContain(` ${base}/#dialogue.moderator.`)
})
