import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, expect, it } from 'vitest'
import { bin } from '../../package.json'
import { tempFolder } from '../support/tempFolder.ts'
import { endCommands, type } from './support/command.ts'

const PROJECT = join(import.meta.dirname, '../..')
const RUNNING = /running at (http:\S+)/

const data = tempFolder()
const start = (...more: readonly string[]) => type(['npm', 'start', ...more])

afterEach(endCommands)
afterAll(() => data.remove())

it('npm start installs and builds nothing when nothing changed, serves, and prints a command for the links that does what it says; Ctrl-C stops it cleanly with 0', async () => {
  const built = () => statSync(join(PROJECT, 'dist/server/main.js')).mtimeMs
  const before = built()
  const command = start('--', '--port', '0', '--data', join(data.folder, 'two words'))
  const url = await command.said(RUNNING)
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
  expect(built()).toBe(before)
  // The long run has npx itself find the program.
  const listing = await command.said(/links of all shows: npx --no rostrum (.*)\n/)
  const listed = type(['sh', '-c', `node ${bin.rostrum} ${listing}`])
  expect(await listed.ended()).toBe(0)
  expect(listed.stdout()).toContain(` ${url}/#dialogue.moderator.`)
  command.signal('SIGINT', 'group')
  expect(await command.ended()).toBe(0)
  await command.vanished()
  expect(command.stderr()).toBe('')
})

it('npm start says how options are given when the -- was left out', async () => {
  const command = start('--port', '3000')
  expect(await command.ended()).toBe(1)
  expect(command.stderr()).toContain('npm start -- --port 3000\n')
})

it('rostrum, which npx runs, says in one line that there is no such command', async () => {
  const command = type([process.execPath, 'server/boot/rostrum.mjs', 'sreve'])
  expect(await command.ended()).toBe(1)
  expect(command.stderr()).toMatch(/^Unknown command "sreve"\. .*serve, links.*\n$/)
})
