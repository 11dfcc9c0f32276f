import { describe, expect, test } from 'vitest'
import { applyChanges } from '../../../../shared/agenda/draft/apply.ts'
import { importChanges } from '../../../../shared/agenda/glossary/intake/changes.ts'
import { guessColumns } from '../../../../shared/agenda/glossary/intake/columns.ts'
import { cellsOfText } from '../../../../shared/agenda/glossary/intake/pastedCells.ts'
import { readTerms } from '../../../../shared/agenda/glossary/intake/readTerms.ts'
import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import { founding } from '../../../support/shows.ts'

const LANGUAGES = ['en', 'zh-Hans']

test.each([
  ['tabs', 'a b\tc d\ne\tf'],
  ['strokes', '| en | zh |\n|----|:---|\n| a b | c d |\n| e | f |'],
  ['semicolons', 'a b;c d\ne;f'],
  ['commas', 'a b,c d\n"e",f\n'],
  ['dashes', 'a b – c d\ne = f'],
  ['dashes', '1. a b - c d\n2. e: f'],
  ['scripts', 'land 土地\n水 water'],
  ['none', 'a b\nc d'],
] as const)('the cells of a text stand between %s', (by, text) => {
  const read = cellsOfText(text)
  expect(read.by).toBe(by)
  const width = by === 'none' ? 1 : 2
  expect(read.rows.every(({ length }) => length === width)).toBe(true)
})

test('the cells of a text are not looked for in lines that no list has', () => {
  const long = `${' '.repeat(60_000)}x`.repeat(2)
  expect(cellsOfText(`${long}\n${long}`).by).toBe('none')
})

test('the cells of a text: keep commas and line ends inside quotes, and lose the marks of spreadsheets', () => {
  expect(cellsOfText('"a, b";"c\nd"\n\'-e;f').rows).toEqual([
    ['a, b', 'c\nd'],
    ['-e', 'f'],
  ])
  expect(cellsOfText('\uFEFFa\tb\r\nc\td\r\n').rows).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ])
})

describe('the columns of a table', () => {
  const guessed = (text: string, languages: readonly string[] = LANGUAGES) => {
    const { columns, isHeaded } = guessColumns(cellsOfText(text).rows, languages)
    const words = columns.map(({ use, by }) =>
      'lang' in use ? `${use.as} ${use.lang} ${by}` : `${use.as} ${by}`,
    )
    return { isHeaded, words }
  }

  test.each([
    ['names', 'English\tChinese\nland\t土地'],
    ['names of another screen’s language', '英文\t中文\nland\t土地'],
    ['tags', 'en\tzh-CN\nland\t土地'],
    ['names beside other words', 'Term (English)\tÜbersetzung Chinesisch\nland\t土地'],
    ['tags in brackets', 'Term (en)\tTerm (zh)\nland\t土地'],
  ])('are told by %s of languages', (_, text) => {
    expect(guessed(text)).toEqual({
      isHeaded: true,
      words: ['words en heading', 'words zh-Hans heading'],
    })
  })

  test('may have pronunciations, notes and numbers', () => {
    expect(
      guessed('No.\t中文\tPinyin\tEnglish\tRemarks\n1\t土地\ttǔdì\tland\tin law').words,
    ).toEqual([
      'nothing heading',
      'words zh-Hans heading',
      'said zh-Hans heading',
      'words en heading',
      'note heading',
    ])
  })

  test('are guessed by the script of their cells, and marked so', () => {
    expect(guessed('土地\ttǔdì\tland\n水\tshuǐ\twater')).toEqual({
      isHeaded: false,
      words: ['words zh-Hans script', 'said zh-Hans script', 'words en script'],
    })
    expect(guessed('1\tland\t土地\tsee law\n2\twater\t水\t').words).toEqual([
      'nothing script',
      'words en script',
      'words zh-Hans script',
      'note place',
    ])
  })

  test('in Latin letters of two languages go by their order, and are marked so', () => {
    expect(guessed('land\tLand\nwater\tWasser', ['en', 'de']).words).toEqual([
      'words en place',
      'words de place',
    ])
  })

  test('a first row of terms is no heading', () => {
    expect(guessed('land\t土地\nword\t词').isHeaded).toBe(false)
    expect(guessed('term\t术语\nland\t土地').isHeaded).toBe(true)
    expect(guessed('put it off\tun peu de temps\nland\tterre', ['en', 'fr']).isHeaded).toBe(false)
  })
})

describe('a table of terms', () => {
  const read = (text: string, glossary: readonly Term[] = []) => {
    const { rows } = cellsOfText(text)
    const { columns, isHeaded } = guessColumns(rows, LANGUAGES)
    let n = 0
    const uses = columns.map(({ use }) => use)
    return readTerms(rows, isHeaded ? 1 : 0, uses, { ...founding(), glossary }, () => `new-${++n}`)
  }

  test('is read row by row, without the heading and empty rows', () => {
    const { added, doubtful, known } = read(
      'English\t中文\tpinyin\nland\t土地\ttǔdì\n\t\t\nwater\t水\t',
    )
    expect(added).toEqual([
      { id: 'new-1', texts: { en: 'land', 'zh-Hans': '土地' }, said: { 'zh-Hans': 'tǔdì' } },
      { id: 'new-2', texts: { en: 'water', 'zh-Hans': '水' } },
    ])
    expect([doubtful, known]).toEqual([[], 0])
  })

  test('has a term once, whatever its case, with all content of its lines', () => {
    const { added, known } = read('en\tzh\tnote\nland\t土地\t\nLand\t土地\tin law\nland\t土地\t')
    expect(added).toHaveLength(1)
    expect(added[0]).toMatchObject({ texts: { en: 'land' }, note: 'in law' })
    expect(known).toBe(1)
  })

  test('loses no line: what cannot be a term is listed, what is odd is listed and taken', () => {
    const { added, doubtful } = read(
      [
        'en\tzh\tnote',
        'land\t土地\t',
        'only\t\t',
        '\t\tno word',
        `${'x'.repeat(301)}\t长\t`,
        'land\t陆地\t',
        'city\tcity\t',
      ].join('\n'),
    )
    expect(doubtful.map(({ line, reason, isImported }) => [line, reason, isImported])).toEqual([
      [3, 'one-language', true],
      [4, 'no-word', false],
      [5, 'too-long', false],
      [6, 'another-word', true],
      [7, 'no-such-script', true],
    ])
    expect(doubtful[1]?.cells).toEqual(['', '', 'no word'])
    expect(added.map(({ texts }) => texts['en'])).toEqual(['land', 'only', 'land', 'city'])
  })

  test('turns cells beyond its columns into a note, and two columns of a language into two ways to say it', () => {
    const uses = [
      { as: 'words', lang: 'en' },
      { as: 'words', lang: 'en' },
    ] as const
    const rows = [['land', 'ground', 'more', 'still more']]
    expect(readTerms(rows, 0, uses, founding(), () => 'one').added).toEqual([
      { id: 'one', texts: { en: 'land; ground' }, note: 'more; still more' },
    ])
  })

  test('P11: links terms to segments by title in any language or by id, and lists unknown names', () => {
    const held: Term = { id: 'held', texts: { en: 'water' } }
    const { added, extended, doubtful } = read(
      [
        'en\tzh\tBelongs to',
        'land\t土地\tWELCOME remarks; water-break',
        'city\t城市\t休息; Lunch; Supper',
        'water\t水\tpanel',
      ].join('\n'),
      [held],
    )
    expect(added.map(({ segments }) => segments)).toEqual([
      ['welcome', 'water-break'],
      ['water-break'],
    ])
    expect(extended[0]?.is.segments).toEqual(['panel'])
    expect(doubtful).toMatchObject([
      { line: 3, reason: 'no-such-segment', unknown: ['Lunch', 'Supper'], isImported: true },
    ])
    const changes = importChanges({ added, extended, known: 0, doubtful }, [held])
    const after = applyChanges({ ...founding(), glossary: [held] }, changes)
    expect(after.ok && after.agenda.glossary?.map(({ segments }) => segments)).toEqual([
      ['panel'],
      ['welcome', 'water-break'],
      ['water-break'],
    ])
  })

  test('adds a note to a term without one, and keeps the note of another', () => {
    const known: readonly Term[] = [
      { id: 'bare', texts: { en: 'water' } },
      { id: 'noted', texts: { en: 'land' }, note: 'ours' },
    ]
    const made = read('en\tzh\tRemarks\nwater\t水\tnew\nland\t土地\ttheirs', known)
    const after = applyChanges({ ...founding(), glossary: [...known] }, importChanges(made, known))
    expect(after.ok && after.agenda.glossary?.map(({ note }) => note)).toEqual(['new', 'ours'])
  })

  test('of two thousand lines is one change', () => {
    const lines = Array.from({ length: 2_000 }, (_, n) => `word ${n}\t词${n}`)
    const made = read(lines.join('\n'))
    expect(made.added).toHaveLength(2_000)
    expect(importChanges(made, [])).toHaveLength(1)
  })
})
