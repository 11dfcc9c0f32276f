import { lstatSync, mkdirSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'
import { type Command, endCommands, type } from './support/command.ts'

const RUNNING = /running at (http:\S+)/
const MB = 1_000_000

/** How long packing and installing may take, as they write thousands of files, and everything else, in ms. */
const LONG = 600_000
const SOON = 60_000

const place = tempFolder()
const inPlace = (name: string) => join(place.folder, name)

/** Types a command in an empty folder that becomes the person's. The registry is out of reach, and npm's cache is empty. */
function typeIn(cwd: string, words: readonly [string, ...string[]], patience = SOON): Command {
  const env = { npm_config_cache: inPlace('cache'), npm_config_offline: 'true' }
  return type(words, { cwd, env, patience })
}

/** The disk space of a folder, in bytes. */
function sizeOf(folder: string): number {
  const sizes = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (path) => lstatSync(join(folder, path)).blocks * 512,
  )
  return sizes.reduce((sum, size) => sum + size, 0)
}

const installed = inPlace('installed')
const started = inPlace('started')
let file = ''

beforeAll(async () => {
  for (const folder of [installed, started]) mkdirSync(folder)
  const pack = type(['npm', 'pack', '--pack-destination', place.folder], { patience: LONG })
  expect(await pack.ended()).toBe(0)
  const [name = ''] = readdirSync(place.folder).filter((entry) => entry.endsWith('.tgz'))
  file = join(place.folder, name)
  expect(await typeIn(installed, ['npm', 'install', file]).ended()).toBe(0)
}, LONG)
afterEach(endCommands)
afterAll(() => place.remove())

it('the package brings all that it needs, and no more than 120 MB', () => {
  expect(readdirSync(join(installed, 'node_modules')).filter((name) => /^\w/.test(name))).toEqual([
    'rostrum',
  ])
  const size = sizeOf(join(installed, 'node_modules')) / MB
  expect(size).toBeLessThanOrEqual(120)
  process.stdout.write(`The package takes ${size.toFixed()} MB.\n`)
})

it('it serves without building, keeps its shows in the folder, and stops cleanly', async () => {
  const typed = performance.now()
  const command = typeIn(installed, ['npx', '--no', 'rostrum', 'serve', '--port', '0'])
  const url = await command.said(RUNNING)
  process.stdout.write(`It starts in ${(performance.now() - typed).toFixed()} ms.\n`)
  expect((await fetch(`${url}/readyz`)).status).toBe(200)
  expect(await (await fetch(url)).text()).toContain('<script')
  const links = typeIn(installed, [
    'sh',
    '-c',
    await command.said(/links of all shows: (npx .*)\n/),
  ])
  expect(await links.ended()).toBe(0)
  expect(links.stdout()).toContain(` ${url}/#dialogue.moderator.`)
  command.signal('SIGINT', 'group')
  await command.vanished()
  expect(command.stderr()).toBe('')
  expect(readdirSync(installed)).toContain('data')
})

it('npx starts it from its file, and the printed commands find it again', async () => {
  const command = typeIn(
    started,
    ['npx', '--yes', `../${basename(file)}`, 'serve', '--port', '0'],
    LONG,
  )
  const url = await command.said(RUNNING)
  const links = typeIn(started, ['sh', '-c', await command.said(/links of all shows: (.*)\n/)])
  expect(await links.ended()).toBe(0)
  expect(links.stdout()).toContain(` ${url}/#dialogue.moderator.`)
  command.signal('SIGTERM', 'first')
  await command.vanished()
  expect(readdirSync(started)).toEqual(['data'])
})
