import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { browserCommand, openBrowser } from '../../../server/cli/firstLines.ts'
import { folderForEach } from '../../support/tempFolder.ts'
import { until } from '../../support/until.ts'

const folder = folderForEach()

const PAGE = '/home/ada/my shows/open.html'
const LINK = 'http://127.0.0.1:3000/#owner.key'
const ada = () => 1000
const root = () => 0
const desktop = { platform: 'linux', env: { DISPLAY: ':0' }, getuid: ada } as const

describe('the browser of this machine', () => {
  it.each([
    ['macOS', { platform: 'darwin', env: {}, getuid: ada }, `open ${PAGE}`],
    ['Windows', { platform: 'win32', env: {} }, `cmd /c start "" "${PAGE}"`],
    ['Linux with X', desktop, `xdg-open ${PAGE}`],
    ['Linux with Wayland', { ...desktop, env: { WAYLAND_DISPLAY: 'w' } }, `xdg-open ${PAGE}`],
    ['Linux without a display', { ...desktop, env: { DISPLAY: '' } }, null],
    ['Linux, as root', { ...desktop, getuid: root }, null],
  ] as const)('is opened by its own command: %s', (_machine, machine, expected) => {
    const command = browserCommand(PAGE, machine)
    expect(command && [command.program, ...command.args].join(' ')).toBe(expected)
  })

  it('reads the link from a page that nobody else can read, not from its command', async () => {
    const [page, opened] = [join(folder(), 'open.html'), join(folder(), 'opened')]
    const recorder = `#!/bin/sh\necho "$@" > ${opened}.new\nmv ${opened}.new ${opened}\n`
    writeFileSync(join(folder(), 'xdg-open'), recorder, { mode: 0o755 })
    const PATH = `${folder()}:/usr/bin:/bin`
    openBrowser(LINK, folder(), { ...desktop, env: { ...desktop.env, PATH } })
    await until(() => existsSync(opened), 'the browser')
    expect(readFileSync(opened, 'utf8')).toBe(`${page}\n`)
    expect(readFileSync(page, 'utf8')).toContain(`url=${LINK}"`)
    expect(statSync(page).mode & 0o777).toBe(0o600)
  })

  it('where there is none, no page with the link is left', async () => {
    const page = join(folder(), 'open.html')
    openBrowser(LINK, folder(), { ...desktop, env: {} })
    expect(existsSync(page)).toBe(false)
    openBrowser(LINK, folder(), { ...desktop, env: { DISPLAY: ':0', PATH: folder() } })
    await until(() => !existsSync(page), 'the removal of the page')
  })
})
