import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from '../../../client/i18n/en/dictionary.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'
import { TERMS } from '../../../client/words/list.ts'
import type { Wording } from '../../../client/words/term.ts'

type Tree = { readonly [key: string]: string | Tree }

function texts(tree: Tree, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as const]
      : texts(value, `${path}${key}.`),
  )
}

const said = (lang: 'en' | 'zh'): readonly Wording[] =>
  Object.values(TERMS).map((term) => term[lang])

/** Words of Latin letters are whole words; Chinese ones stand anywhere. */
const found = (wording: string) =>
  new RegExp(/^\w/.test(wording) ? `\\b${wording}\\b` : wording, 'giu')

/** What a language calls things by, the longest first, and by what no more; each wording with what finds it. */
function patterns(lang: 'en' | 'zh') {
  const longestFirst = said(lang)
    .map(({ word }) => word)
    .toSorted((one, other) => other.length - one.length)
  const wordings = said(lang).flatMap(({ not }) => not ?? [])
  return {
    terms: longestFirst.map((word) => found(`${word}s?`)),
    before: wordings.map((wording) => [wording, found(wording)] as const),
  }
}

const PATTERNS = { en: patterns('en'), zh: patterns('zh') }

/** Every wording of before that a text still has, the terms aside that are called by their own word. */
function banned(text: string, lang: 'en' | 'zh'): readonly string[] {
  const { terms, before } = PATTERNS[lang]
  const rest = terms.reduce((left, term) => left.replace(term, '\u2026'), text)
  return before.filter(([, wording]) => rest.search(wording) >= 0).map(([wording]) => wording)
}

const ROOT = join(import.meta.dirname, '../../..')

/** What a source says in quotation marks; what stands in its code and comments is nobody's to read. */
function quoted(file: string): readonly (readonly [string, string])[] {
  const code = readFileSync(file, 'utf8').replaceAll(
    /^\s*(?:\/\/|\/\*\*|\*|import|\} from).*$/gm,
    '',
  )
  const literals = [...code.matchAll(/'(?:[^'\\\n]|\\.)*'|`[^`]*`/g)].map(([text]) => text)
  return literals.map((text) => [file.slice(ROOT.length), text] as const)
}

const sources = readdirSync(join(ROOT, 'server/cli'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join(ROOT, 'server/cli', file))

/** Papers that people read, without what stands in their code. */
const PAPERS = ['README.md', 'docs/operating.md', 'docs/CHANGELOG.md', 'docs/rules.md']

describe('every text calls things by the one word of the list', () => {
  it.each([
    ['en', texts(en)],
    ['zh', texts(zh)],
  ] as const)('on screens: %s', (lang, all) => {
    const wrong = all.flatMap(([path, text]) => {
      const wordings = banned(text, lang)
      return wordings.length === 0 ? [] : [`${path}: ${text} (${wordings.join(', ')})`]
    })
    expect(wrong).toEqual([])
  })

  it('on the command line', () => {
    const all = sources.flatMap(quoted)
    expect(all.length).toBeGreaterThan(300)
    const wrong = all.filter(([, text]) => banned(text, 'en').length > 0)
    expect(wrong).toEqual([])
  })

  it.each(PAPERS)('in %s', (paper) => {
    const prose = readFileSync(join(ROOT, paper), 'utf8').replaceAll(/`[^`]*`/g, '')
    const wrong = prose.split('\n').flatMap((line) => {
      const wordings = banned(line, 'en')
      return wordings.length === 0 ? [] : [`${line} (${wordings.join(', ')})`]
    })
    expect(wrong).toEqual([])
  })

  it('and the explanations themselves do', () => {
    for (const lang of ['en', 'zh'] as const) {
      expect(said(lang).filter(({ means }) => banned(means, lang).length > 0)).toEqual([])
    }
  })
})
