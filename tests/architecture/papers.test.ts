import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { z } from 'zod'

const ROOT = join(import.meta.dirname, '../..')
const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

const Manifest = z.object({
  license: z.string(),
  allowScripts: z.record(z.string(), z.boolean()),
  dependencies: z.record(z.string(), z.string()),
  bundleDependencies: z.array(z.string()),
  devDependencies: z.record(z.string(), z.string()),
  overrides: z.record(z.string(), z.string()),
})
const Lockfile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      license: z.string().optional(),
      version: z.string().optional(),
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

it('the package to install contains all that it needs', () => {
  expect(manifest.bundleDependencies).toEqual(Object.keys(manifest.dependencies))
})

it('for each package that would run a script when it is installed it is decided whether it may', () => {
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true)
  const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''))
  expect(names).not.toEqual([])
  expect(names.filter((name) => manifest.allowScripts[name] === undefined)).toEqual([])
})

/** What the transport reaches into, and what its screens are connected by. */
const REACHED_INTO = [
  ...['socket.io', 'socket.io-parser', 'engine.io', 'ws'],
  ...['socket.io-client', 'engine.io-client', 'engine.io-parser'],
]

it('what the transport reaches into is there once, in the one version that is named', () => {
  const { dependencies, devDependencies, overrides } = manifest
  const named = { ...overrides, ...dependencies, ...devDependencies }
  for (const name of REACHED_INTO) {
    const there = installed.filter(([path]) => path.endsWith(`node_modules/${name}`))
    expect(there.map(([, { version }]) => version)).toEqual([named[name]])
    expect(named[name]).toMatch(/^\d+\.\d+\.\d+$/)
  }
})

it('each of them is named for all who bring it along', () => {
  const { dependencies, devDependencies, overrides } = manifest
  const named = { ...dependencies, ...devDependencies }
  const direct = ['socket.io', 'socket.io-client']
  const held = [...Object.keys(overrides), ...direct.filter((name) => name in named)]
  expect(held.toSorted()).toEqual(REACHED_INTO.toSorted())
})
