import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '../..')
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

const Manifest = z.object({
  license: z.string(),
  allowScripts: z.record(z.string(), z.boolean()),
})
const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
})

const manifest = Manifest.parse(JSON.parse(textOf('package.json')))
const { packages } = Lockfile.parse(JSON.parse(textOf('package-lock.json')))
const installed = Object.entries(packages).filter(([path]) => path !== '')

it('the project is under the MIT licence, and every paper of it says so', () => {
  expect(textOf('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} The Rostrum authors\n/)
  expect(manifest.license).toBe('MIT')
  expect(packages['']?.license).toBe('MIT')
  expect(textOf('README.md')).toContain('[MIT](LICENSE)')
})

it('packages come from whichever registry is set, each known by its sum', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  expect(installed.filter(([, { integrity }]) => integrity === undefined)).toEqual([])
})

it('for each package that would run a script when it is installed it is decided whether it may', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(names).not.toEqual([])
  expect(names.filter((name) => manifest.allowScripts[name] === undefined)).toEqual([])
})
