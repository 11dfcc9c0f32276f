import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/agenda/model.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import { clockText } from '../../../shared/time/format.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'

const SOURCE = new URL('../../../../shared/inputs/ura-dialogue.txt', import.meta.url)
const FIXTURE = new URL('./dialogue.fixture.txt', import.meta.url)

/** The texts the founding agenda is held against: our own in the source's layout, and the source where it is at hand. */
function texts(): ReadonlyArray<{ readonly name: string; readonly text: string }> {
  const fixture = { name: 'our own fixture', text: readFileSync(FIXTURE, 'utf8') }
  if (existsSync(SOURCE)) {
    return [fixture, { name: 'the source text', text: readFileSync(SOURCE, 'utf8') }]
  }
  process.stdout.write('The source text is not at hand: only our own fixture is compared.\n')
  return [fixture]
}

/** A stretch of the agenda as a text of this layout has it: Beijing and Berlin clock times, and its minutes where given. */
type Stretch = {
  readonly beijing: string
  readonly berlin: string | null
  readonly minutes: number | null
}

/** Every `HH:MM-HH:MM` of the first column, each with the minutes and Berlin times given before the next one. */
function stretches(text: string): readonly Stretch[] {
  const agenda = text.slice(text.indexOf('\nAgenda'))
  return agenda
    .split(/^(?=\d\d:\d\d-\d\d:\d\d)/m)
    .slice(1)
    .map((part) => ({
      beijing: part.slice(0, 11),
      berlin: /(\d?\d:\d\d-\d?\d:\d\d) CEST/.exec(part)?.[1] ?? null,
      minutes: Number(/(\d+) mins?\b/.exec(part.slice(11))?.[1] ?? Number.NaN) || null,
    }))
}

/** Minutes in brackets, as in `(3 mins)`, in order. */
const bracketed = (text: string): readonly number[] =>
  [...text.matchAll(/\((\d+) mins?\)/g)].map(([, minutes]) => Number(minutes))

const agenda = founding()
const items = flatItems(agenda).map(({ item }) => item)
const minutesOf = (kind: string) =>
  items.filter((item) => item.kind === kind).map(({ planned }) => planned / MINUTE)

/** A planned span in a zone as the text writes it: `15:00-15:01`, `9:00-9:01`. */
function span(segment: string, zone: string): string {
  const row = present(
    given(agenda)
      .timeline()
      .segments.find(({ segment: { id } }) => id === segment),
  )
  return `${clockText(row.planned.start, zone)}-${clockText(row.planned.end, zone)}`
}

const withoutZeros = (times: string) => times.replace(/(^|-)0/g, '$1')

describe.each(texts())('the founding agenda against $name', ({ text }) => {
  test('P4: its blocks, in Beijing, in Berlin and in minutes', () => {
    const blocks = ['introduction', 'welcome', 'presentations', 'panel']
    expect(stretches(text)).toEqual(
      blocks.map((id) => ({
        beijing: span(id, 'Asia/Shanghai'),
        berlin: withoutZeros(span(id, 'Europe/Berlin')),
        minutes: (agenda.segments.find((segment) => segment.id === id)?.budget ?? 0) / MINUTE,
      })),
    )
  })

  test('P4: welcome remarks and talks, in minutes', () => {
    expect(bracketed(text)).toEqual([...minutesOf('welcome'), ...minutesOf('talk')])
  })

  test('P4: break, cases and Q&A, in minutes', () => {
    expect(text).toMatch(/Break\t5 min/)
    expect(minutesOf('break')).toEqual([5])
    expect(text).toContain('5 min per city')
    expect(minutesOf('case')).toEqual([5, 5, 5, 5, 5])
    expect(text).toContain('Q & A 20 min')
    expect(minutesOf('qa')).toEqual([20])
  })

  test('P5: the stop is the end the text names, in both zones', () => {
    const stop = agenda.hardStop?.at ?? instant(0)
    const [, beijing, berlin] = /– (\d{4}) CST .* – (\d{4}) CEST/.exec(text) ?? []
    expect(clockText(stop, 'Asia/Shanghai').replace(':', '')).toBe(beijing)
    expect(clockText(stop, 'Europe/Berlin').replace(':', '')).toBe(berlin)
  })

  test('P4: everyone on the programme is named as the text has the name', () => {
    for (const { name } of agenda.people) {
      expect(Object.keys(name)).toEqual(['en'])
      expect(text.toLowerCase()).toContain(name['en']?.toLowerCase())
    }
  })

  test('P4: the talking points of the panel', () => {
    const [first] = items.filter(({ kind }) => kind === 'case')
    expect(first?.talkingPoints.length).toBe(5)
    for (const point of first?.talkingPoints ?? []) expect(text).toContain(`- ${point['en']}`)
  })

  test('P4: its meeting link', () => {
    expect(text).toContain(agenda.meeting?.link)
    expect(text).toContain(`Meeting ID: ${agenda.meeting?.id}`)
    expect(text).toContain(`Passcode: ${agenda.meeting?.passcode}`)
  })
})

test('P4: the founding agenda in itself: six segments; the panel is pinned, closing has length 0 at the stop', () => {
  expect(agenda.segments.map(({ budget }) => (budget ?? 0) / MINUTE)).toEqual([1, 9, 70, 5, 65, 0])
  expect(agenda.segments.map(({ start }) => start.type)).toEqual([
    'notBefore',
    'follows',
    'follows',
    'follows',
    'notBefore',
    'follows',
  ])
  given(agenda).plans({ 'closing-item': '17:30' }).ends('17:30', 0)
})

test('P4: the founding agenda in itself forms of address, titles and affiliations, segments, items and talking points are in both languages', () => {
  const both = [
    ...agenda.people.flatMap(({ address, title, affiliation }) => [
      ...[address, title].filter((texts) => texts != null),
      affiliation,
    ]),
    ...agenda.segments.map(({ title }) => title),
    ...items.flatMap(({ title, talkingPoints }) => [title, ...talkingPoints]),
  ]
  for (const one of both) expect(Object.keys(one ?? {})).toEqual(['en', 'zh-Hans'])
})

test('P4: the founding agenda in itself: everybody has a form of address or a title', () => {
  const called = ({ address, title }: Person) => Object.keys(address ?? title ?? {})
  for (const person of agenda.people) expect(called(person)).toEqual(['en', 'zh-Hans'])
})

test('P4: the founding agenda in itself: no person’s name is given characters it does not have, anywhere', () => {
  for (const { name } of agenda.people) expect(JSON.stringify(name)).not.toMatch(/\p{Script=Han}/u)
})
