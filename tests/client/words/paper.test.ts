import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryOf, LANGUAGES } from '../../../client/i18n/language.ts'
import { TERMS } from '../../../client/words/list.ts'
import { PLAN_TERMS } from '../../../client/words/plan.ts'
import { RUN_TERMS } from '../../../client/words/run.ts'
import { SCREEN_TERMS } from '../../../client/words/screens.ts'
import type { Term } from '../../../client/words/term.ts'

const PAPER = join(import.meta.dirname, '../../../docs/words.md')

const HEAD = `# Words

Each thing has one word, on screens, in documents and in the code. The list is in \`client/words\`. It feeds this page, the page of
words in the product (\`?\`, then Words) and the test of every text. Change the list, then run
\`npx vitest run tests/client/words/paper.test.ts -u\` to write this page. The part *In the code* is only here.
`

const PARTS = [
  ['The plan', PLAN_TERMS],
  ['The run', RUN_TERMS],
  ['Screens and links', SCREEN_TERMS],
] as const satisfies readonly (readonly [string, Readonly<Record<string, Term>>])[]

/** The languages that words are translated into. */
const OTHERS = LANGUAGES.filter((language) => language !== 'en')

function row(id: string, term: Term): string {
  const { en, code } = term
  const all = [en, ...OTHERS.map((language) => term[language])]
  const never = all.flatMap(({ not }) => not ?? []).join(' · ')
  const means = all.map((one) => one.means).join(' ')
  const words = OTHERS.map((language) => term[language].word)
  const cells = [`**${en.word}**`, ...words, means, `\`${code ?? id}\``, never]
  return `| ${cells.join(' | ')} |`
}

function table([title, terms]: readonly [string, Readonly<Record<string, Term>>]): string {
  const rows = Object.entries(terms).map(([id, term]) => row(id, term))
  const names = OTHERS.map((language) => entryOf(language).name)
  const heads = ['word', ...names, 'what it is', 'in the code', 'never']
  const head = [`| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`]
  return `\n## ${title}\n${[...head, ...rows].join('\n')}\n`
}

/** The part of the page that people write: the words that only the code has. */
const CODE_PART = readFileSync(PAPER, 'utf8').replace(/^.*?(?=\n## In the code\n)/s, '')

test('docs/words.md matches the list (npx vitest run tests/client/words/paper.test.ts -u writes it)', async () => {
  await expect(HEAD + PARTS.map(table).join('') + CODE_PART).toMatchFileSnapshot(PAPER)
})

test('every part of the list is on it, each word once in each language', () => {
  expect(PARTS.flatMap(([, terms]) => Object.keys(terms))).toEqual(Object.keys(TERMS))
  for (const lang of LANGUAGES) {
    const words = Object.values(TERMS).map((term) => term[lang].word)
    expect(words).toEqual([...new Set(words)])
  }
})

test('a word of the code names its place, and is no other word of the product', () => {
  const words = Object.values(TERMS).map(({ en }) => en.word)
  const codeWords = [...CODE_PART.matchAll(/^\| \*\*(.+?)\*\* .* \| `(.+)` \|$/gm)]
  expect(codeWords.map(([, word]) => word)).toContain('instant')
  for (const [, word, at = ''] of codeWords) {
    expect(existsSync(join(PAPER, '../..', at)), at).toBe(true)
    expect(words).not.toContain(word)
  }
})
