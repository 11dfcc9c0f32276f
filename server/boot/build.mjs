import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { withLock } from './lock.mjs'
import { inProject } from './paths.mjs'
import { BootError, runNode, withProgress } from './run.mjs'

/** The two halves of the product, and their source files. */
const PARTS = [
  { name: 'client', sources: ['client', 'shared', 'package-lock.json', 'tsconfig.json'] },
  { name: 'server', sources: ['server', 'shared', 'package-lock.json', 'tsconfig.json'] },
]

/** Folders in server/ that are not built: bootstrap, cluster and deployment. */
const NOT_BUILT = ['server/boot', 'server/cluster', 'server/deploy']

function* filesIn(path) {
  if (NOT_BUILT.includes(path)) return
  const entries = readdirSync(inProject(path), { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const inside = `${path}/${entry.name}`
    if (entry.isDirectory()) yield* filesIn(inside)
    else yield inside
  }
}

function contentStamp(sources) {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = source.includes('.') ? [source] : filesIn(source)
    for (const file of files) {
      const content = readFileSync(inProject(file))
      hash.update(`${file}\0${content.length}\0`).update(content)
    }
  }
  return hash.digest('hex')
}

function stampFile({ name }) {
  return inProject('dist', `.${name}-stamp`)
}

function isFresh(part) {
  const stamp = stampFile(part)
  const built = existsSync(stamp) && existsSync(inProject('dist', part.name))
  return built && readFileSync(stamp, 'utf8') === contentStamp(part.sources)
}

/** Builds one half for production into a folder, whatever the environment; `runBuilder` runs the build tool. */
export async function buildInto(folder, name, runBuilder = runNode) {
  const vite = inProject('node_modules/vite/bin/vite.js')
  const config = inProject(name, 'vite.config.ts')
  const args = ['build', '--config', config, '--outDir', folder, '--emptyOutDir']
  const env = { ...process.env, NODE_ENV: 'production' }
  const { code, output } = await runBuilder([vite, ...args, '--logLevel', 'warn'], { env })
  if (code !== 0)
    throw new BootError(`${output.trim()}\nThe build of the ${name} failed: see above.`)
}

/** Builds into a new folder and then replaces the last build, so that a running server always has its files. */
async function buildPart(part) {
  const stamp = contentStamp(part.sources)
  const next = inProject('dist', `${part.name}.next`)
  await buildInto(next, part.name)
  const place = inProject('dist', part.name)
  rmSync(stampFile(part), { force: true })
  rmSync(place, { recursive: true, force: true })
  renameSync(next, place)
  writeFileSync(stampFile(part), stamp)
}

/** Builds the halves whose sources have changed, in parallel; returns their names. */
export async function ensureBuilt() {
  if (PARTS.every(isFresh)) return []
  return withLock(async () => {
    const stale = PARTS.filter((part) => !isFresh(part))
    if (stale.length === 0) return []
    mkdirSync(inProject('dist'), { recursive: true })
    const names = stale.map(({ name }) => name)
    await withProgress(`Building ${names.join(' and ')}`, () => Promise.all(stale.map(buildPart)))
    return names
  })
}
