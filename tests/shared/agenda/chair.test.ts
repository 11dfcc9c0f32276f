import { describe, expect, test } from 'vitest'
import { agendaCsv } from '../../../server/export/csv/agendaCsv.ts'
import { boothOf, boothsOf, understands } from '../../../shared/agenda/booths.ts'
import { agendaFaults } from '../../../shared/agenda/checks.ts'
import { agendaOfCsv } from '../../../shared/agenda/csv/readCsv.ts'
import { differenceOf } from '../../../shared/agenda/difference.ts'
import { applyChanges } from '../../../shared/agenda/draft/apply.ts'
import { removePerson } from '../../../shared/agenda/edits.ts'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Booth, Document } from '../../../shared/agenda/model.ts'
import { matchExistingIds } from '../../../shared/agenda/reading/matchExistingIds.ts'
import type { Command } from '../../../shared/run/command.ts'
import { given } from '../../support/given.ts'
import { founding, showOf, withItem, withSegment } from '../../support/shows.ts'

const EVE = newPerson({ id: 'eve', name: { en: 'Eve' } })

function chaired(chair = 'eve'): Agenda {
  const show = withSegment(founding(), 'presentations', { chair })
  return { ...show, people: [...show.people, EVE] }
}

const chairsOf = ({ segments }: Agenda) => segments.flatMap(({ chair }) => chair ?? [])

describe('who chairs a segment', () => {
  test('is nobody once they are taken off the agenda, and themselves again when that is undone', () => {
    const agenda = chaired()
    const gone = applyChanges(agenda, [{ type: 'removePerson', was: EVE }])
    if (!gone.ok) throw new Error(JSON.stringify(gone))
    expect(gone.agenda).toEqual(founding())
    const back = applyChanges(gone.agenda, gone.undo)
    expect(back.ok && back.agenda).toEqual(agenda)
    expect(removePerson(agenda, 'eve')).toEqual(founding())
  })

  test('is a difference for both people where it changes', () => {
    expect(differenceOf(chaired(), chaired('wei-bai'))).toMatchObject([
      {
        place: { of: 'segment', id: 'presentations' },
        people: expect.arrayContaining(['eve', 'wei-bai']),
        fields: [{ field: 'chair', before: 'eve', after: 'wei-bai' }],
      },
    ])
  })

  test('stays where a corrected text does not state it, and else is the stated one', () => {
    expect(matchExistingIds([chaired()], founding()).agenda).toEqual(chaired())
    const other = { ...newPerson({ id: 'e', name: { en: 'Eve' } }) }
    const named = { ...chaired('e'), people: [...founding().people, other] }
    expect(chairsOf(matchExistingIds([chaired('wei-bai')], named).agenda)).toEqual(['eve'])
  })
})

const spoken = (...languages: string[]): Agenda => ({ ...founding(), languages })
const named = (...booths: Booth[]): Agenda => ({ ...founding(), booths })

const CHINESE: Booth = { id: 'Chinese', languages: ['en', 'zh-Hans'], minutes: 30 }
const FRENCH: Booth = { id: 'French', languages: ['fr', 'en'], relayFrom: 'Chinese' }

describe('the booths of an agenda', () => {
  test('R16: one for each pair of its languages where it names none, however they are written', () => {
    expect(boothsOf(spoken('en', 'zh-Hans', 'fr')).map(({ id }) => id)).toEqual([
      'en–zh',
      'en–fr',
      'zh–fr',
    ])
    expect(boothsOf(spoken('zh-Hans', 'zh-Hant'))).toEqual([])
    expect(boothsOf(spoken('en', 'zh-Hans'))[0]).toMatchObject({ minutes: 25, relayFrom: null })
  })

  test('R16: those that it names, each with its interval and where it takes relay from', () => {
    expect(boothsOf(named(CHINESE, { ...FRENCH, name: 'FR' }))).toEqual([
      {
        id: 'Chinese',
        name: 'Chinese',
        languages: ['en', 'zh-Hans'],
        minutes: 30,
        relayFrom: null,
      },
      { id: 'French', name: 'FR', languages: ['fr', 'en'], minutes: 25, relayFrom: 'Chinese' },
    ])
  })

  test('R16: one of another name is taken to work in every language', () => {
    const upstairs = boothOf(founding(), 'Upstairs')
    expect(upstairs).toMatchObject({ languages: null, minutes: 25 })
    expect(understands(upstairs, 'fr')).toBe(true)
  })

  test('R16: one of a language that the show has no more is of the only booth, where none was named', () => {
    expect(boothOf(spoken('en', 'fr'), 'en–zh')).toMatchObject({ languages: ['en', 'fr'] })
    for (const agenda of [spoken('en', 'fr', 'de'), named(FRENCH)])
      expect(boothOf(agenda, 'en–zh').languages).toBeNull()
  })

  test('R16: two of one name, one of a single language, and relay from itself or nowhere are faults', () => {
    const problems = (...booths: Booth[]) => agendaFaults(named(...booths)).map(({ path }) => path)
    expect(problems(CHINESE, FRENCH)).toEqual([])
    expect(problems(CHINESE, CHINESE)).toEqual(['booths.1'])
    expect(problems(CHINESE, { ...FRENCH, name: 'Chinese' })).toEqual(['booths.1'])
    expect(problems({ id: 'One', languages: ['zh-Hans', 'zh-Hant'] })).toEqual(['booths.0'])
    expect(problems({ ...CHINESE, relayFrom: 'Chinese' })).toEqual(['booths.0'])
    expect(problems(FRENCH)).toEqual(['booths.0'])
    // Each may take relay from the other, by what the floor speaks.
    expect(problems({ ...CHINESE, relayFrom: 'French' }, FRENCH)).toEqual([])
  })
})

const PLAIN = { title: 'Script', link: 'http://example.org/script' }
const SAFE = { title: 'Paper', link: 'https://example.org/paper' }

const BARE = showOf('15:00 a 10, b 10')

/** The small show with documents at its second item. */
const linked = (...documents: Document[]) =>
  withItem(BARE, 'b', { briefing: { notes: null, announce: null, documents } })

const put = (value: Document[], was: Document[]): Command => ({
  type: 'editDraft',
  changes: [{ type: 'setValue', of: 'item', id: 'b', field: 'documents', value, was }],
})

const FAULT = {
  ok: false,
  faults: [
    {
      path: 'segments.0.items.1.briefing.documents.1.link',
      problem: expect.stringContaining('http://example.org/script is not under https'),
    },
  ],
}

describe('P12: documents are linked by https alone', () => {
  test('in its table, but for links that the draft had before', () => {
    const table = agendaCsv(linked(SAFE, PLAIN))
    expect(agendaOfCsv(table, linked(SAFE))).toMatchObject(FAULT)
    expect(agendaOfCsv(table, linked(PLAIN))).toMatchObject({ ok: true })
  })

  test('in a draft that is changed or replaced', () => {
    const show = given(BARE).as('planner')
    const facts = { document: 'Script', link: PLAIN.link }
    show.when(put([SAFE, PLAIN], [])).refuses('not-https', facts)
    show
      .when({ type: 'replaceDraft', agenda: linked(PLAIN), revision: 0 })
      .refuses('not-https', facts)
    show.when(put([SAFE], [])).emits('draftEdited')
  })
})
