import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'

const ROOT = join(import.meta.dirname, '../..')
const BUILD = new URL('../../server/boot/build.mjs', import.meta.url).href
type BuildInto = (folder: string, part: 'client' | 'server') => Promise<void>

const built = tempFolder()
let texts: readonly string[] = []

beforeAll(async () => {
  const { buildInto }: { buildInto: BuildInto } = await import(BUILD)
  vi.stubEnv('NODE_ENV', 'test')
  await buildInto(built.folder, 'client')
  vi.unstubAllEnvs()
  const assets = join(built.folder, 'assets')
  texts = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
}, 60_000)
afterAll(() => built.remove())

const holds = (words: string) => texts.some((text) => text.includes(words))

it('a build holds nothing of the page of all components', () => {
  const page = readFileSync(join(ROOT, 'client/design/DesignPage.tsx'), 'utf8')
  expect(page).toContain('Rostrum, all components')
  expect(holds('Card on top')).toBe(true)
  expect(holds('Rostrum, all components')).toBe(false)
  expect(holds('.design-')).toBe(false)
})

it('a build is the one that is served, also where the environment is that of a test', () => {
  // What React says to developers only.
  expect(holds('react-stack-top-frame')).toBe(false)
})
