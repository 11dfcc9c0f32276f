import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'
import { endCommands, type } from './support/command.ts'

const PROJECT = join(import.meta.dirname, '../..')

/** Installing may wait for the network, in ms. */
const LONG = 300_000

const place = tempFolder()
const clone = join(place.folder, 'clone')
let starts = 0

/** Starts in the clone, each time with a data folder of its own. */
function start(env: NodeJS.ProcessEnv = {}) {
  starts += 1
  const options = ['--port', '0', '--data', join(place.folder, `data${starts}`)]
  return type(['npm', 'start', '--', ...options], { cwd: clone, env, patience: LONG })
}

/** Starts, waits until it serves, stops; gives what it told of its work meanwhile. */
async function told(env?: NodeJS.ProcessEnv): Promise<string> {
  const command = start(env)
  await command.said(/running at (\S+)/)
  command.signal('SIGTERM', 'first')
  await command.ended()
  return command.stderr().replaceAll(/ \d+ s/g, ' N s')
}

beforeAll(() => {
  execFileSync('git', ['clone', '--quiet', PROJECT, clone])
})
afterEach(endCommands)
afterAll(() => place.remove())

const BUILT = 'Building client and server …\nBuilding client and server: done in N s\n'
const INSTALLED = 'Installing packages …\nInstalling packages: done in N s\n'

/** Lines that only say that work goes on. */
const withoutWaiting = (text: string) => text.replaceAll(/^.* … N s\n/gm, '')

describe('a fresh clone', () => {
  it('installs, builds and serves, also where only production packages are wanted', async () => {
    expect(withoutWaiting(await told({ NODE_ENV: 'production' }))).toBe(INSTALLED + BUILT)
  })

  it('does none of it again', async () => {
    expect(await told()).toBe('')
  })

  it('builds the half whose source changed', async () => {
    appendFileSync(join(clone, 'server/cli/help.ts'), '\n')
    expect(withoutWaiting(await told())).toBe('Building server …\nBuilding server: done in N s\n')
  })

  it('builds once when two start at once', async () => {
    rmSync(join(clone, 'dist'), { recursive: true })
    const both = await Promise.all([told(), told()])
    expect(both.filter((text) => text.includes('done in'))).toHaveLength(1)
    expect(existsSync(join(clone, '.boot.lock'))).toBe(false)
  })

  it('killed while it installs, it installs again', async () => {
    rmSync(join(clone, 'node_modules'), { recursive: true })
    const first = start()
    await first.warned(/Installing/)
    first.signal('SIGKILL', 'group')
    await first.vanished()
    expect(withoutWaiting(await told())).toBe(INSTALLED)
  })

  it('stopped while it installs, it leaves no process', async () => {
    rmSync(join(clone, 'node_modules'), { recursive: true })
    const command = start()
    await command.warned(/Installing/)
    command.signal('SIGTERM', 'first')
    await command.vanished()
    expect(withoutWaiting(await told())).toBe(INSTALLED)
  })
})
