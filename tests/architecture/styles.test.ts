import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { definedClasses, styleFaults, usedClasses } from './support/styleFaults.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8')
const FILES = readdirSync(join(ROOT, 'client'), { recursive: true, encoding: 'utf8' }).map((path) =>
  join('client', path),
)
const MODULES = FILES.filter((path) => path.endsWith('.module.css'))
const SOURCES = FILES.filter((path) => /\.tsx?$/.test(path))

/** Global sheets of parts and screens, which are being replaced by modules: this number may only shrink. */
const GLOBAL_SHEETS = 96

/** The classes that sources use, by the path of their module. */
function classesInUse(): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Map<string, Set<string>>()
  for (const source of SOURCES)
    for (const [path, names] of usedClasses(read(source))) {
      const module = join(dirname(source), path)
      used.set(module, new Set([...(used.get(module) ?? []), ...names]))
    }
  return used
}

describe('modules of styles', () => {
  it.each(MODULES)('%s uses tokens and named conditions', (path) => {
    expect(styleFaults(read(path))).toEqual([])
  })

  const used = classesInUse()
  it.each(MODULES)('%s defines the classes that are used, and no others', (path) => {
    expect([...definedClasses(read(path))].toSorted()).toEqual(
      [...(used.get(path) ?? [])].toSorted(),
    )
  })

  it('have different names, which name their classes', () => {
    const names = MODULES.map((path) => basename(path))
    expect(names).toEqual([...new Set(names)])
  })

  it('replace global sheets, of which there are ever fewer', () => {
    const sheets = FILES.filter((path) => /^client.(ui|views|app|front).*\.css$/.test(path))
    expect(sheets.length - MODULES.length).toBeLessThanOrEqual(GLOBAL_SHEETS)
  })
})

describe('faults that are found in a module', () => {
  it.each([
    ['a raw font size', '.name { font-size: 13px }'],
    ['a raw font size', '.name { font: 600 1.1em / 1.2 var(--board) }'],
    ['a raw colour', '.name { color: #c00 }'],
    ['a raw colour', '.name { border: 1px solid oklch(0.5 0.1 20) }'],
    ['a raw distance', '.name { padding: var(--s1) 10px }'],
    ['a raw distance', '.name { --inset: 20px }'],
    ['a raw distance', '.name { & > b { margin-top: -6px } }'],
    ['a condition without a name', '@media (max-width: 700px) { .name { gap: 0 } }'],
    ['a condition without a name', '@container (--slim) { .name { gap: 0 } }'],
    ['a condition without a name', '@container pane (min-width: 30em) { .name { gap: 0 } }'],
  ])('%s in %s', (fault, text) => {
    expect(styleFaults(text)).toEqual([expect.stringContaining(fault)])
  })

  it('is nothing that tokens, lines, widths and named conditions say', () => {
    const text = `.name {
      container: pane / inline-size;
      border: 1px solid var(--line);
      background: color-mix(in oklch, var(--red) 20%, transparent);
      font-size: min(40cqw, 20cqh);
      width: 106px;
      grid-template-columns: 48px minmax(0, 1fr);
      @media (--narrow) and (--low), print { gap: 0 }
      @container pane (--slim) { gap: var(--s1) }
    }`
    expect(styleFaults(text)).toEqual([])
  })

  it('is a class that is used and not defined, and one that is defined and not used', () => {
    expect(
      definedClasses('.pane { & > .head, .foot:hover { gap: 0 } :global(.title) { gap: 0 } }'),
    ).toEqual(new Set(['pane', 'head', 'foot']))
    const source = "import css from './a.module.css'\nconst all = [css.pane, css['big-head']]"
    expect(usedClasses(source)).toEqual(
      new Map([['./a.module.css', new Set(['pane', 'big-head'])]]),
    )
  })
})
