import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../../shared/agenda/model.ts'
import { planOf } from '../../../../shared/agenda/plan.ts'
import { contactsByPerson } from '../../../../shared/agenda/reading/contactsByPerson.ts'
import {
  draftFromReading,
  type ImportOptions,
} from '../../../../shared/agenda/reading/draftFromReading.ts'
import { offersOf } from '../../../../shared/agenda/reading/offers.ts'
import type {
  ParsedAgenda,
  ReadSegment,
  ReadSpeaker,
} from '../../../../shared/agenda/reading/reading.ts'
import { clockText, dateIn } from '../../../../shared/time/format.ts'
import { RIVER } from '../../../client/ui/intake/sample.ts'
import { datedAgenda } from '../../../support/datedAgenda.ts'
import { present } from '../../../support/present.ts'
import { A_DAY, readItem } from './texts.ts'

/** A show as its owner makes it: title, date, start and zones typed, and nothing in it. */
function typed(date: string, zones: readonly string[], title: Agenda['title']): Agenda {
  const segment = { id: 'segment-1', title: { en: 'Programme' }, notBefore: '10:00', items: [] }
  const file = { title, languages: ['en'], zones: [...zones], people: [], segments: [segment] }
  return datedAgenda({ ...file, hardStop: '18:00' }, date)
}

function block(start: string, title: string, speakers: ReadSpeaker[] = []): ReadSegment {
  const items = [readItem(title, 30, { start, speakers })]
  return { title: { en: title }, kind: 'talk', budget: null, start, items }
}

/** A text that says when and by whose clock it is. */
function text(more: Partial<ParsedAgenda> = {}, starts = ['15:00', '16:30']): ParsedAgenda {
  const segments = starts.map((start, n) => block(start, `Talk ${n + 1}`))
  const title = { en: 'What the text says' }
  return { ...A_DAY, title, date: '2021-06-17', zones: ['Asia/Shanghai'], segments, ...more }
}

const SHOW = typed('2026-11-27', ['Asia/Shanghai', 'Europe/Berlin'], { en: 'Our day' })
const BERLIN = typed('2026-11-27', ['Europe/Berlin'], { en: 'Our day' })
const NONE: ImportOptions = { date: null, zone: null }

function made(read: ParsedAgenda, held: readonly Agenda[], wishes: ImportOptions = NONE): Agenda {
  const found = draftFromReading(read, wishes, held)
  if (!found.ok) throw new Error(JSON.stringify(found))
  return found.agenda
}

/** Each item's planned start by a zone's clock, with its date. */
const starts = (agenda: Agenda, zone: string): readonly string[] =>
  [...planOf(agenda).items.values()].map(
    ({ start }) => `${dateIn(start, zone)} ${clockText(start, zone)}`,
  )

describe('taking a text over', () => {
  test('P9: keeps the stop that was typed, in a show with nothing else in it', () => {
    expect(made(text(), [SHOW]).hardStop).toEqual(SHOW.hardStop)
    const stop = made(text({ hardStop: '17:00' }), [SHOW]).hardStop
    expect(stop && clockText(stop.at, 'Asia/Shanghai')).toBe('17:00')
  })

  test('P9: by the clock of another zone begins on the show’s own date, whatever day it is there', () => {
    const early = made(text({}, ['03:00', '04:00']), [BERLIN])
    expect(starts(early, 'Europe/Berlin')).toEqual(['2026-11-27 20:00', '2026-11-27 21:00'])
    const west = typed('2026-11-27', ['America/Los_Angeles'], { en: 'Our day' })
    const late = made(text({ zones: ['Pacific/Auckland'] }, ['22:00', '23:30']), [west])
    expect(starts(late, 'America/Los_Angeles')[0]).toBe('2026-11-27 01:00')
  })

  test('P9: takes what a person wishes of it', () => {
    const read = text()
    expect(made(read, [BERLIN], { ...NONE, uses: ['title'] }).title).toEqual(read.title)
    const dated = made(read, [BERLIN], { ...NONE, uses: ['date'] })
    expect(starts(dated, 'Asia/Shanghai')).toEqual(['2021-06-17 15:00', '2021-06-17 16:30'])
    expect(dated.zones[0]).toBe('Europe/Berlin')
    const zoned = made(read, [BERLIN], { ...NONE, uses: ['zone'] })
    expect(zoned.zones).toEqual(['Asia/Shanghai', 'Europe/Berlin'])
    expect(starts(zoned, 'Asia/Shanghai')).toEqual(['2026-11-27 15:00', '2026-11-27 16:30'])
    const all = made(text({}, ['03:00']), [BERLIN], { ...NONE, uses: ['title', 'date', 'zone'] })
    expect(starts(all, 'Asia/Shanghai')).toEqual(['2021-06-17 03:00'])
  })
})

test('P9: what a text states differently is offered: its title, its date by the show’s clock, its zone', () => {
  expect(offersOf(text(), NONE, BERLIN)).toEqual({
    title: { en: 'What the text says' },
    date: '2021-06-17',
    zone: 'Asia/Shanghai',
  })
  expect(offersOf(text({}, ['03:00']), NONE, BERLIN).date).toBe('2021-06-16')
})

test('P9: what a text states differently is not what it states alike, or not at all', () => {
  const none = { title: null, date: null, zone: null }
  const same = text({ title: { en: 'Our day' }, date: '2026-11-27', zones: ['Europe/Berlin'] })
  expect(offersOf(same, NONE, BERLIN)).toEqual(none)
  expect(offersOf(text({ title: {}, date: null, zones: [] }), NONE, BERLIN)).toEqual(none)
  expect(offersOf(text(), NONE, null)).toEqual(none)
})

test('P9: what a text states differently is no offer where a person has stated it', () => {
  const offers = offersOf(text(), { date: '2026-12-01', zone: 'Europe/Berlin' }, BERLIN)
  expect(offers).toMatchObject({ date: null, zone: null })
})

test('contacts are listed by the ids of the agenda that is made, and are not in it', () => {
  const day = present(RIVER.agendas[0])
  const contacts = { mails: ['someone@example.org'], phones: ['+49 30 1234567'] }
  const segments = day.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({
      ...item,
      speakers: item.speakers.map((speaker) =>
        speaker.name['en'] === 'Bo Birch' ? { ...speaker, contact: contacts } : speaker,
      ),
    })),
  }))
  const read = { ...day, segments }
  const made = draftFromReading(read, { date: null, zone: null })
  if (!made.ok) throw new Error('it can be taken over')
  expect(contactsByPerson(read, made.agenda)).toEqual({ 'bo-birch': 'someone@example.org' })
  expect(JSON.stringify(made.agenda)).not.toContain('someone@')
})
