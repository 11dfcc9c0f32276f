import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../support/browser/find.ts'
import { usualPlaces } from '../support/browser/installed.ts'
import { isPackedFor, packedBrowser } from '../support/browser/packed.ts'
import { tempFolder } from '../support/tempFolder.ts'

const { folder, remove } = tempFolder()
afterAll(remove)

/** A program that may be run, at this path inside the folder. */
function program(...path: readonly string[]): string {
  const file = join(folder, ...path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '', { mode: 0o755 })
  return file
}

/** A machine of which nothing is known but these variables, and for which no browser is packed. */
const machine = (env: NodeJS.ProcessEnv) => ({ platform: 'sunos', arch: 'x64', env }) as const

const found = async (env: NodeJS.ProcessEnv) => {
  const finding = await findBrowser(machine(env))
  return finding.ok ? finding.browser.program : finding
}
const ADA = { HOME: '/Users/ada' }
describe('the browser for the tests', () => {
  const edge = program('edge/microsoft-edge')
  const own = program('own/my-chrome')

  it('is what CHROME_PATH names, before any other', async () => {
    expect(await found({ CHROME_PATH: own, PATH: dirname(edge) })).toBe(own)
  })

  it('is a Chrome, Chromium or Edge of the machine, found by its name', async () => {
    expect(await found({ PATH: `/nowhere:${dirname(edge)}` })).toBe(edge)
    const chrome = program('chrome/google-chrome')
    expect(await found({ PATH: `${dirname(edge)}:${dirname(chrome)}` })).toBe(chrome)
  })

  it('is none where CHROME_PATH names no program, which is said to be a mistake', async () => {
    expect(await found({ CHROME_PATH: folder, PATH: dirname(edge) })).toEqual({
      ok: false,
      line: `CHROME_PATH names no program: ${folder}.`,
      mistaken: true,
    })
  })

  it('is one of the machine where the packed one is preferred and does not run', async () => {
    const finding = await findBrowser(machine({ PATH: dirname(edge) }), 'packed')
    expect(finding).toMatchObject({ ok: true, browser: { program: edge } })
  })

  it('is none where the machine has none and none is packed for it', async () => {
    const line = expect.stringMatching(/^no Chrome, Chromium or Edge was found\. .*CHROME_PATH/)
    expect(await found({})).toEqual({ ok: false, line, mistaken: false })
  })

  it.each([
    ['darwin', ADA, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['darwin', ADA, '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium'],
    ['win32', { ProgramFiles: 'C:\\P' }, 'C:\\P\\Google\\Chrome\\Application\\chrome.exe'],
    ['win32', { 'ProgramFiles(x86)': 'C:\\Q' }, 'C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['linux', { PATH: '/nix/bin:bin' }, '/nix/bin/chromium'],
    ['linux', {}, '/snap/bin/chromium'],
  ] as const)('is looked for on %s with %j at %s', (platform, env, place) => {
    expect(usualPlaces({ platform, env })).toContain(place)
  })
})

describe.runIf(isPackedFor(process))('the packed browser', () => {
  it('comes before one of the machine where it is preferred, and behind what CHROME_PATH names', async () => {
    const { platform, arch } = process
    const first = async (env: NodeJS.ProcessEnv, preference: 'installed' | 'packed') => {
      const finding = await findBrowser({ platform, arch, env }, preference)
      return finding.ok ? finding.browser.program : finding
    }
    const chrome = program('preferred/google-chrome')
    const packed = await packedBrowser({})
    expect(await first({ PATH: dirname(chrome) }, 'packed')).toBe(packed.program)
    expect(await first({ PATH: dirname(chrome) }, 'installed')).toBe(chrome)
    expect(await first({ PATH: '', CHROME_PATH: chrome }, 'packed')).toBe(chrome)
  }, 60_000)
})
