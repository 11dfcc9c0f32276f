import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'
import { type Command, endCommands, type } from './support/command.ts'

const PROJECT = join(import.meta.dirname, '../..')
const RUNNING = /running at (http:\S+)/

const data = tempFolder()
const options = ['--port', '0', '--data', data.folder]
const start = (...more: readonly string[]) => type(['npm', 'start', ...more])

const answers = async (command: Command) =>
  (await fetch(`${await command.said(RUNNING)}/healthz`)).status

afterEach(endCommands)
afterAll(() => data.remove())

it.each([
  ['Ctrl-C', 'SIGINT', 'group'],
  ['SIGTERM to npm alone', 'SIGTERM', 'first'],
] as const)(
  'npm start installs and builds nothing when nothing changed, and serves; %s stops it cleanly with 0',
  async (_what, signal, to) => {
    const built = () => statSync(join(PROJECT, 'dist/server/main.js')).mtimeMs
    const before = built()
    const command = start('--', ...options)
    expect(await answers(command)).toBe(200)
    expect(built()).toBe(before)
    command.signal(signal, to)
    expect(await command.ended()).toBe(0)
    await command.vanished()
    expect(command.stderr()).toBe('')
  },
)

it('npm start says how options are given when the -- was left out', async () => {
  const command = start('--port', '3000')
  expect(await command.ended()).toBe(1)
  expect(command.stderr()).toContain('npm start -- --port 3000\n')
})

it('npm start prints a command for the links that does what it says as it is printed, on the folder that was given', async () => {
  const spaced = join(data.folder, 'two words')
  const command = start('--', '--port', '0', '--data', spaced)
  const url = await command.said(RUNNING)
  const listed = type(['sh', '-c', await command.said(/links of all shows: (npx .*)\n/)])
  expect(await listed.ended()).toBe(0)
  expect(listed.stdout()).toContain(` ${url}/#dialogue.moderator.`)
})

it('rostrum, which npx runs, says in one line that there is no such command', async () => {
  const command = type([process.execPath, 'server/boot/rostrum.mjs', 'sreve'])
  expect(await command.ended()).toBe(1)
  expect(command.stderr()).toMatch(/^Unknown command "sreve"\. .*serve, links.*\n$/)
})
