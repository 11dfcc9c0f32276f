import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { entryOf } from '../../../client/i18n/language.ts'
import { CODE_WORDS } from '../../../client/words/code.ts'
import { TERMS } from '../../../client/words/list.ts'
import { PLAN_TERMS } from '../../../client/words/plan.ts'
import { RUN_TERMS } from '../../../client/words/run.ts'
import { SCREEN_TERMS } from '../../../client/words/screens.ts'
import type { Term } from '../../../client/words/term.ts'
import { COMPLETE } from '../support/dictionaries.ts'

const PAPER = join(import.meta.dirname, '../../../docs/words.md')

const HEAD = `# Words

Each thing has one word, on screens, in documents and in the code. The list is in \`client/words\`. It feeds this page, the page of
words in the product (\`?\`, then Words) and the test of every text. Change the list, then run
\`npx vitest run tests/client/words/paper.test.ts -u\` to write this page.
`

const PARTS = [
  ['The plan', PLAN_TERMS],
  ['The run', RUN_TERMS],
  ['Screens and links', SCREEN_TERMS],
] as const satisfies readonly (readonly [string, Readonly<Record<string, Term>>])[]

/** The languages that words are translated into. */
const OTHERS = COMPLETE.filter((language) => language !== 'en')

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

/** The table of words that only the code has. */
function codeTable(): string {
  const rows = Object.entries(CODE_WORDS).map(
    ([word, { means, at }]) => `| **${word}** | ${means} | \`${at}\` |`,
  )
  const head = ['| word | what it is | read first |', '|---|---|---|']
  return `\n## In the code\n${[...head, ...rows].join('\n')}\n`
}

test('docs/words.md matches the list (npx vitest run tests/client/words/paper.test.ts -u writes it)', async () => {
  await expect(HEAD + PARTS.map(table).join('') + codeTable()).toMatchFileSnapshot(PAPER)
})

test('every part of the list is on it, each word once in each language', () => {
  expect(PARTS.flatMap(([, terms]) => Object.keys(terms))).toEqual(Object.keys(TERMS))
  for (const lang of COMPLETE) {
    const words = Object.values(TERMS).map((term) => term[lang].word)
    expect(words).toEqual([...new Set(words)])
  }
})

test('a word of the code states its place, and is no other word of the product', () => {
  const words: readonly string[] = Object.values(TERMS).map(({ en }) => en.word)
  for (const [word, { at }] of Object.entries(CODE_WORDS)) {
    expect(existsSync(join(PAPER, '../..', at)), at).toBe(true)
    expect(words).not.toContain(word)
  }
})
