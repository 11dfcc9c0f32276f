import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { findBrowser } from '../support/browser/find.ts'
import { usualPlaces } from '../support/browser/installed.ts'
import { tempFolder } from '../support/tempFolder.ts'

const { folder, remove } = tempFolder()
afterAll(remove)

/** A program that may be run, at this path inside the folder. */
function program(path: string): string {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '', { mode: 0o755 })
  return file
}

const edge = program('edge/microsoft-edge')
const own = program('own/my-chrome')

/** What is found on a machine with these variables, for which no browser is packed. */
async function found(env: NodeJS.ProcessEnv, first?: 'packed') {
  const finding = await findBrowser({ platform: 'sunos', arch: 'x64', env }, first)
  return finding.ok ? finding.browser.program : finding
}

it('the browser for tests is what CHROME_PATH names, else one of the machine, found by its name', async () => {
  expect(await found({ CHROME_PATH: own, PATH: dirname(edge) })).toBe(own)
  expect(await found({ PATH: `/nowhere:${dirname(edge)}` })).toBe(edge)
  expect(await found({ PATH: dirname(edge) }, 'packed')).toBe(edge)
  const mistaken = await found({ CHROME_PATH: folder, PATH: dirname(edge) })
  expect(mistaken).toMatchObject({ ok: false, mistaken: true })
  const line = expect.stringMatching(/^no Chrome, Chromium or Edge was found\. .*CHROME_PATH/)
  expect(await found({})).toEqual({ ok: false, line, mistaken: false })
})

it.each([
  [
    'darwin',
    { HOME: '/Users/ada' },
    '/Users/ada/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  ['win32', { 'ProgramFiles(x86)': 'C:\\Q' }, 'C:\\Q\\Microsoft\\Edge\\Application\\msedge.exe'],
  ['linux', { PATH: '/nix/bin:bin' }, '/nix/bin/chromium'],
] as const)('the browser for tests is looked for on %s with %j at %s', (platform, env, place) => {
  expect(usualPlaces({ platform, env })).toContain(place)
})
