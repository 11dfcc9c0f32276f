import { existsSync, readdirSync } from 'node:fs'
import { basename, join, matchesGlob } from 'node:path'

const ROOT = join(import.meta.dirname, '../../..')
const FOLDERS = ['shared', 'server', 'client', 'tests', 'docs'] as const

/** A path from the root, and a file of ours called by its name alone. */
const PATH = new RegExp(`^(${FOLDERS.join('|')})/[\\w./{},*-]*[\\w}*/]$`)
const NAME = /^\.?\w[\w.-]*\.(tsx?|mjs|css|md|json)$|^\.nvmrc$/

/** Every file of the folders that are written by hand, by its path from the root. */
function filesOnDisk(): readonly string[] {
  const inside = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(
      (file) => `${folder}/${file.replaceAll('\\', '/')}`,
    ),
  )
  return [...readdirSync(ROOT), ...inside]
}

/** `a/{b,c}` as `a/b` and `a/c`, so that each of them has to be there. */
function spread(path: string): readonly string[] {
  const [whole, inside] = /\{([^{}]*)\}/.exec(path) ?? []
  if (whole === undefined || inside === undefined) return [path]
  return inside.split(',').flatMap((one) => spread(path.replace(whole, one.trim())))
}

/** What stands in backticks and in code blocks, word by word. */
function wordsOfCode(text: string): readonly string[] {
  const blocks = [...text.matchAll(/^```.*\n([\s\S]*?)^```/gm)]
  const prose = text.replace(/^```.*\n[\s\S]*?^```/gm, '')
  const inline = [...prose.matchAll(/`([^`]+)`/g)]
  const codes = [...blocks, ...inline].map(([, code = '']) => code)
  return codes.flatMap((code) => code.split(/\s+/)).map((word) => word.replace(/[,;:]$/, ''))
}

/** The paths that a document names in its code, each once. */
export function namedPaths(text: string): readonly string[] {
  const words = wordsOfCode(text).filter((word) => PATH.test(word) || NAME.test(word))
  return [...new Set(words.flatMap(spread))]
}

/** Those of `paths` that are not there; a name alone may be that of a file anywhere. */
export function missing(paths: readonly string[]): readonly string[] {
  const files = filesOnDisk()
  const names = new Set(files.map((file) => basename(file)))
  return paths.filter((path) => {
    if (path.includes('*')) return !files.some((file) => matchesGlob(file, path))
    return !(existsSync(join(ROOT, path)) || (!path.includes('/') && names.has(path)))
  })
}
