import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../..')

/** The pages that explain the code. */
const PAGES = ['CONTRIBUTING', 'architecture', 'protocol', 'operating', 'SECURITY']

const PATH = /^(?:client|server|shared|tests|docs)\/[\w./{},-]+$/
const NAME = /^[A-Za-z]\w*[a-z][A-Z]\w*$/

const textOf = (file: string) => readFileSync(join(ROOT, file), 'utf8')

/** Everything in backticks on a page, outside its blocks of code. */
function codeOn(page: string): readonly string[] {
  const text = textOf(`docs/${page}.md`).replace(/```.*?```/gs, '')
  return [...text.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => code.split(' '))
}

/** Paths with braces, such as `client/i18n/{en,zh}/common.ts`, as single paths. */
function expanded(path: string): readonly string[] {
  const [whole, before = '', list = '', after = ''] = /^([^{]*)\{([^}]*)\}(.*)$/.exec(path) ?? []
  if (whole === undefined) return [path]
  return list.split(',').flatMap((one) => expanded(`${before}${one}${after}`))
}

function namesInSources(): ReadonlySet<string> {
  const sources = ['client', 'server', 'shared', 'tests'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(tsx?|mjs)$/.test(file))
      .map((file) => join(folder, file)),
  )
  return new Set(sources.flatMap((file) => textOf(file).match(/\w+/g) ?? []))
}

/** Whether a path exists, or is that of a test without its ending, as SECURITY.md names its tests. */
const exists = (path: string) =>
  [path, `tests/${path}.test.ts`].some((file) => existsSync(join(ROOT, file)))

test.each(PAGES)('every path on the page %s exists', (page) => {
  const paths = codeOn(page)
    .filter((code) => PATH.test(code))
    .flatMap(expanded)
  expect(paths.filter((path) => !exists(path))).toEqual([])
})

test('every name from the code on these pages exists', () => {
  const names = namesInSources()
  const used = PAGES.flatMap(codeOn).filter((code) => NAME.test(code))
  expect(used).not.toEqual([])
  expect(used.filter((name) => !names.has(name))).toEqual([])
})
