import { describe, expect, test } from 'vitest'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import { editItem } from '../../../shared/agenda/edits.ts'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Item } from '../../../shared/agenda/model.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import type { Warning, WarningKind } from '../../../shared/timing/warnings/warning.ts'
import { warningsOf } from '../../../shared/timing/warnings/warnings.ts'
import { founding, showOf } from '../../support/shows.ts'

const kinds = (agenda: Agenda) => warningsOf(agenda, null).map(({ kind }) => kind)

function only<K extends WarningKind>(agenda: Agenda, kind: K) {
  const found = warningsOf(agenda, null).filter((one) => one.kind === kind)
  expect(found).toHaveLength(1)
  return found[0] as Warning & { kind: K }
}

/** The agenda after the mend that a warning proposes. */
function corrected(agenda: Agenda, { fix }: Warning): Agenda {
  const after = applyChanges(agenda, fix ?? [])
  if (!after.ok) throw new Error(JSON.stringify(after))
  return after.agenda
}

const edited = (agenda: Agenda, id: string, fields: Partial<Item>) => editItem(agenda, id, fields)

test('the founding agenda is otherwise in order but for its floor languages, which change with a word each time', () => {
  expect(kinds(founding())).toEqual(['under-budget'])
})

test('times items over the budget: the budget grows to what they take', () => {
  const agenda = showOf('15:00 for 10 a 8, b 7')
  const warning = only(silent(agenda), 'over-budget')
  expect(corrected(silent(agenda), warning).segments[0]?.budget).toBe(15 * MINUTE)
})

test('times: a gap before a clock time, closed by following', () => {
  const agenda = silent(showOf('15:00 a 10 | 15:20 b 10'))
  const gap = only(agenda, 'gap')
  expect(gap.by).toBe(10 * MINUTE)
  expect(kinds(corrected(agenda, gap))).toEqual([])
})

test('times: a clock time that comes too early for what precedes it', () => {
  expect(only(silent(showOf('15:00 a 30 | 15:20 b 10')), 'overlap').by).toBe(10 * MINUTE)
})

/** An agenda whose items need nobody to speak. */
function silent(agenda: Agenda): Agenda {
  const items = agenda.segments.flatMap((segment) => segment.items)
  return items.reduce((now, { id }) => edited(now, id, { kind: 'other' }), agenda)
}

describe('people, languages and scripts', () => {
  const two = () => showOf('15:00 a 30 | 15:20 b 10')
  const speaking = { speakers: [{ person: 'ana', role: 'speaker' as const }] }
  const person = newPerson({ id: 'ana', name: { en: 'Ana' } })

  test('someone twice in one item: once is enough', () => {
    const twice = [...speaking.speakers, { person: 'ana', role: 'moderator' as const }]
    const agenda = edited(edited({ ...two(), people: [person] }, 'a', { speakers: twice }), 'b', {
      kind: 'other',
    })
    const warning = only(agenda, 'person-twice')
    expect(corrected(agenda, warning).segments[0]?.items[0]?.speakers).toEqual(speaking.speakers)
  })

  test('a talk without a speaker, and an item without a length', () => {
    expect(warningsOf(showOf('15:00 a 10, qa b 0, closing end 0'), null)).toMatchObject([
      { kind: 'no-speaker', place: { id: 'a' } },
      { kind: 'no-length', place: { id: 'b' } },
    ])
  })

  test('titles that lack a language, counted together', () => {
    const agenda = { ...silent(two()), languages: ['en', 'zh-Hans'] }
    expect(only(agenda, 'untranslated')).toMatchObject({
      lang: 'zh-Hans',
      items: ['a', 'b'],
      segments: ['block-1', 'block-2'],
    })
  })

  test('items without a floor language, counted together where the agenda has several', () => {
    expect(kinds(silent(two()))).not.toContain('no-language')
    const agenda = { ...silent(two()), languages: ['en', 'zh-Hans'] }
    expect(only(agenda, 'no-language')).toMatchObject({
      items: ['a', 'b'],
      place: { of: 'item', id: 'a' },
    })
    const spoken = edited(agenda, 'a', { language: 'en' })
    expect(only(spoken, 'no-language').items).toEqual(['b'])
    // Those who discuss speak as they like.
    expect(kinds(edited(spoken, 'b', { kind: 'discussion' }))).not.toContain('no-language')
  })

  test('a floor language that changes without a word', () => {
    const agenda = edited(edited(silent(two()), 'a', { language: 'en' }), 'b', {
      language: 'zh-Hans',
    })
    expect(only(agenda, 'language-change')).toMatchObject({ from: 'en', to: 'zh-Hans' })
    const announced = edited(agenda, 'b', {
      briefing: { notes: null, announce: { en: 'In Chinese' } },
    })
    expect(kinds(announced)).not.toContain('language-change')
  })

  test.each([
    ['2,900 words in 20 min need 24:10', { lang: 'en', length: 2_900 }, 20, 25],
    ['1,801 characters in 10 min', { lang: 'zh-Hans', length: 1_801 }, 10, 11],
  ])('a script that is too long for its slot: %s', (_, script, minutes, needed) => {
    const agenda = edited(silent(showOf('15:00 a 5')), 'a', {
      planned: minutes * MINUTE,
      briefing: { notes: null, announce: null, script },
    })
    const warning = only(agenda, 'script-long')
    expect(corrected(agenda, warning).segments[0]?.items[0]?.planned).toBe(needed * MINUTE)
  })
})
