import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { tempFolder } from '../support/tempFolder.ts'

const ROOT = join(import.meta.dirname, '../..')
const built = tempFolder()

afterAll(() => built.remove())

it('a build holds nothing of the page of all components', async () => {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  const config = join(ROOT, 'client/vite.config.ts')
  const args = [vite, 'build', '--config', config, '--outDir', built.folder, '--emptyOutDir']
  await promisify(execFile)(process.execPath, args, { cwd: ROOT, env: {} })
  const assets = join(built.folder, 'assets')
  const texts = readdirSync(assets)
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => readFileSync(join(assets, name), 'utf8'))
  const holds = (words: string) => texts.some((text) => text.includes(words))
  const page = readFileSync(join(ROOT, 'client/design/DesignPage.tsx'), 'utf8')
  expect(page).toContain('Rostrum, all components')
  expect(holds('Card on top')).toBe(true)
  expect(holds('Rostrum, all components')).toBe(false)
  expect(holds('.design-')).toBe(false)
})
