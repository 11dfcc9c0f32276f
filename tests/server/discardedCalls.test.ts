import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { expect, test } from 'vitest'
import { folderForEach } from '../support/tempFolder.ts'

const folder = folderForEach()

/** Each function tries a call of which only the error matters. */
const PLANTED = `
const throws = (call) => {
  try {
    call()
    return false
  } catch {
    return true
  }
}
export const threw = () => ({
  decode: throws(() => { decodeURIComponent('%ff') }),
  number: throws(() => { BigInt('1.5') }),
  pattern: throws(() => { new RegExp('(') }),
  zone: throws(() => { new Intl.DateTimeFormat('en', { timeZone: 'Nowhere' }) }),
  json: throws(() => { JSON.parse('{') }),
  address: throws(() => { new URL('nowhere') }),
  property: throws(() => { undefined.property }),
  annotated: throws(() => { /* @__PURE__ */ decodeURIComponent('%ff') }),
})
export function decodes(text) {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    return false
  }
}
`

test('the build of the server leaves out no call, also where nothing uses its result', async () => {
  const source = join(folder(), 'planted.js')
  writeFileSync(source, PLANTED)
  await build({
    configFile: join(import.meta.dirname, '../../server/vite.config.ts'),
    logLevel: 'silent',
    build: { outDir: join(folder(), 'built'), rolldownOptions: { input: { planted: source } } },
  })
  const { threw, decodes } = await import(pathToFileURL(join(folder(), 'built/planted.js')).href)
  expect(Object.entries(threw()).filter(([, did]) => did !== true)).toEqual([])
  expect([decodes('%ff'), decodes('a')]).toEqual([false, true])
})
