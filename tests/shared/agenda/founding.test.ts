import { describe, expect, test } from 'vitest'
import type { Person } from '../../../shared/agenda/model.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import { clockText } from '../../../shared/time/format.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'
import { bracketed, stretches, texts } from './sourceText.ts'

const agenda = founding()
const items = flatItems(agenda).map(({ item }) => item)
const minutesOf = (kind: string) =>
  items.filter((item) => item.kind === kind).map(({ planned }) => planned / MINUTE)

/** A planned span in a zone as the text writes it: `15:00-15:01`, `9:00-9:01`. */
function span(segment: string, zone: string): string {
  const row = given(agenda)
    .timeline()
    .segments.find(({ segment: { id } }) => id === segment)
  if (row === undefined) throw new Error(`no segment ${segment}`)
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

  test('P4: where it is held', () => {
    expect(text).toContain(agenda.meeting?.link)
    expect(text).toContain(`Meeting ID: ${agenda.meeting?.id}`)
    expect(text).toContain(`Passcode: ${agenda.meeting?.passcode}`)
  })
})

describe('the founding agenda in itself', () => {
  test('P4: six segments; the panel is pinned, closing has length 0 at the stop', () => {
    expect(agenda.segments.map(({ budget }) => (budget ?? 0) / MINUTE)).toEqual([
      1, 9, 70, 5, 65, 0,
    ])
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

  test('P4: five cases of 5, open discussion 20, Q&A 20', () => {
    const panel = agenda.segments.find(({ id }) => id === 'panel')
    expect(panel?.items.map(({ planned }) => planned / MINUTE)).toEqual([5, 5, 5, 5, 5, 20, 20])
  })

  test('P3: what recovery may do with it', () => {
    const slimming = (kind: string) => items.find((item) => item.kind === kind)?.slimming
    expect(slimming('break')).toEqual({ least: 0, dropRank: 1 })
    expect(slimming('discussion')).toEqual({ least: 0, dropRank: 2 })
    expect(slimming('qa')).toEqual({ least: 10 * MINUTE, dropRank: null })
    expect(slimming('case')).toEqual({ least: 5 * MINUTE, dropRank: null })
  })

  test('P4: forms of address, titles and affiliations, segments, items and talking points are in both languages', () => {
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

  test('P4: everybody says what they are, with their name or beside it', () => {
    const called = ({ address, title }: Person) => Object.keys(address ?? title ?? {})
    for (const person of agenda.people) expect(called(person)).toEqual(['en', 'zh-Hans'])
  })

  test('P4: no person’s name is given characters it does not have, anywhere', () => {
    for (const { name } of agenda.people)
      expect(JSON.stringify(name)).not.toMatch(/\p{Script=Han}/u)
  })

  test('P4: who speaks more than once: the moderator and two panellists', () => {
    const turns = new Map<string, number>()
    for (const { person } of items.flatMap(({ speakers }) => speakers))
      turns.set(person, (turns.get(person) ?? 0) + 1)
    const often = [...turns].filter(([, count]) => count > 1).map(([person]) => person)
    expect(often.sort()).toEqual(['marc-barra', 'qian-wang', 'ying-wang'])
  })
})
