import fc from 'fast-check'
import { expect, test } from 'vitest'
import { reportFileText } from '../../server/export/reportFile.ts'
import { reportName } from '../../shared/agenda/exportName.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { ReportFile } from '../../shared/protocol/http/report.ts'
import type { ReportFacts } from '../../shared/report/report.ts'
import { REPORT_VISIBILITY, visibleFacts } from '../../shared/report/reportVisibility.ts'
import { present } from '../support/present.ts'
import { reportFacts } from '../support/reportFacts.ts'
import { reportShow } from '../support/reportShow.ts'
import { founding, withItem, withSegment } from '../support/shows.ts'

/** Somebody, with the parts of the name by which a title may mean them. */
type Somebody = { readonly name: Texts; readonly parts: readonly string[] }

/** Words that stand in no report and in no other name. */
const WORDS = ['Wang', 'Barra', 'Nováková', 'Müller-Lüdenscheid', 'O’Connell', 'Jean-Luc', 'Łukasz']
const MORE = ['Siqueira', 'Zhu', 'Ağaoğlu', 'ISHIGURO', 'Bjørnsdottir', 'Вишневский', 'Παππάς']
const FAMILIES = [...'王颜沈魏']
const GIVEN = ['文涛', '晓淼', '颖', '倩倩']

/** The letters of a part that a reader would find again: those between hyphens and apostrophes, of three or more. */
const lettersIn = (word: string) =>
  (word.match(/\p{L}+/gu) ?? []).filter(({ length }) => length > 2)

const written: fc.Arbitrary<Somebody> = fc
  .uniqueArray(fc.constantFrom(...WORDS, ...MORE), { minLength: 1, maxLength: 3 })
  .map((words) => ({ name: { en: words.join(' ') }, parts: words.flatMap(lettersIn) }))

const signed: fc.Arbitrary<Somebody> = fc
  .tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...GIVEN))
  .map(([family, given]) => ({
    name: { 'zh-Hans': family + given },
    parts: [
      family + given,
      ...(given.length > 1 ? [given] : []),
      ...['教授', '老师', '博士', '先生', '女士', '主任', '院士'].map((title) => family + title),
    ],
  }))

const both = fc.tuple(written, signed).map(([one, other]) => ({
  name: { ...one.name, ...other.name },
  parts: [...one.parts, ...other.parts],
}))

/** How a part of a name may be written. */
const WAYS: ReadonlyArray<(part: string) => string> = [
  (part) => part,
  (part) => part.toUpperCase(),
  (part) => part.toLowerCase(),
  (part) => part.normalize('NFD').replaceAll(/\p{M}/gu, ''),
  (part) => part.normalize('NFD'),
]

type Title = (part: string) => string

/** Titles that name somebody, and some that name nobody. */
const NAMING: readonly Title[] = [
  (part) => `${part}’s talk`,
  (part) => `Q&A with Prof. ${part}`,
  (part) => `Rivers of two cities (${part})`,
  (part) => `slides_${part}-final.pdf`,
  (part) => `${part}的报告`,
  (part) => `与${part}对谈`,
  (part) => `${part}/open floor`,
]
const OTHERS: readonly Title[] = [() => 'Rivers of two cities', () => '两座城市的河流']

/** A title: who it names by which part, written how; in Chinese too, or in that alone. */
const titleOf = (...titles: readonly Title[]) =>
  fc
    .record({
      who: fc.nat(11),
      part: fc.nat(30),
      way: fc.constantFrom(...WAYS),
      says: fc.constantFrom(...titles),
      lang: fc.constantFrom('en', 'zh-Hans'),
    })
    .map(({ who, part, way, says, lang }) => (people: readonly Somebody[]): Texts => {
      const { parts = [] } = people[who % people.length] ?? {}
      const called = parts[part % parts.length] ?? ''
      const other = lang === 'en' ? { 'zh-Hans': '问与答' } : { en: 'Open floor' }
      return { ...other, [lang]: says(way(called)) }
    })

/** Thirty titles, of which every other one names somebody. */
const thirtyTitles = fc
  .array(fc.tuple(titleOf(...NAMING), titleOf(...NAMING, ...OTHERS)), {
    minLength: 15,
    maxLength: 15,
  })
  .map((pairs) => pairs.flat())

/** The founding agenda with other people, and titles that name them in part. */
const agendas = fc
  .record({
    people: fc.array(fc.oneof(written, signed, both), { minLength: 12, maxLength: 12 }),
    titles: thirtyTitles,
  })
  .map(({ people, titles }) => {
    const made = founding()
    let n = 0
    const next = () => titles[n++ % titles.length]?.(people) ?? {}
    const agenda: Agenda = {
      ...made,
      title: next(),
      subtitle: next(),
      people: made.people.map((one, place) => ({ ...one, name: people[place]?.name ?? one.name })),
      segments: made.segments.map((segment) => ({
        ...segment,
        title: next(),
        items: segment.items.map((item) => ({ ...item, title: next() })),
      })),
    }
    return { people, agenda }
  })

/** In small letters without marks; a sigma is the same at a word's end. */
const plain = (text: string) =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ς', 'σ')

/** Whether a text has a part of a name: a word of it as a whole, Chinese anywhere. */
function has(text: string, part: string): boolean {
  if (/\p{sc=Han}/u.test(part)) return text.includes(part)
  const letter = String.raw`[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]`
  return new RegExp(`(?<!${letter})${plain(part)}(?!${letter})`, 'u').test(plain(text))
}

/** Every text in a file of a report, and what it is called. */
function textsIn(facts: ReportFacts, file: ReportFile): string {
  const text = reportFileText(facts, REPORT_VISIBILITY.nameless, file)
  // The names of fields are nobody's.
  const values = file === 'report.json' ? text.replaceAll(/^ *"[a-zA-Z]+": /gm, '') : text
  return `${reportName(facts, file)}\n${values}`
}

const factsOf = (agenda: Agenda) => {
  return present(reportFacts(reportShow(agenda).log))
}

test('R14: nobody’s name, whole or in part, is in any file of a report without names', () => {
  let hidden = 0
  const property = fc.property(agendas, ({ people, agenda }) => {
    const facts = factsOf(agenda)
    const seen = visibleFacts(facts, REPORT_VISIBILITY.nameless)
    for (const file of ReportFile.options) {
      const text = textsIn(seen, file)
      const named = people.flatMap(({ parts }) => parts.filter((part) => has(text, part)))
      expect([file, named]).toEqual([file, []])
    }
    // A title that names nobody stays.
    for (const [n, { title }] of facts.rows.entries()) {
      const isNamed = people.some(({ parts }) =>
        parts.some((part) => Object.values(title ?? {}).some((text) => has(text, part))),
      )
      if (isNamed) hidden += 1
      else expect(seen.rows[n]?.title).toEqual(title)
    }
  })
  fc.assert(property, { numRuns: 12 })
  expect(hidden).toBeGreaterThan(60)
})

test('R14: what is not shown is called by its kind and number, in each language', () => {
  const made = withItem(founding(), 'talk-yan', { title: { en: 'Yan’s talk' } })
  const talks = withSegment(made, 'presentations', { title: { en: 'A talk with Mr Bai' } })
  const agenda: Agenda = { ...talks, title: { en: 'Farewell to Wende' } }
  const seen = visibleFacts(factsOf(agenda), REPORT_VISIBILITY.nameless)
  const files = ['report.en.csv', 'report.zh.csv', 'report.de.csv'] as const
  const [en, zh, de] = files.map((file) => textsIn(seen, file))
  expect(en).toContain('item,Segment 3,Talk 3,Speaker 7,')
  expect(en).toMatch(/^all items,+2:25:00,0:03:00,0:07:00,2:21:00,2:28:10,/m)
  expect(zh).toContain('环节,板块 3,报告 3,发言人 7,')
  expect(de).toContain('Beitrag,Abschnitt 3,Vortrag 3,Person 7,')
  expect(seen.rows.find(({ title }) => title === null)).toMatchObject({ kind: 'talk', number: 3 })
  expect(reportName(seen, 'report.json')).toBe('2023-06-21 report.json')
})
