import { describe, expect, test } from 'vitest'
import type { DraftChange } from '../../../shared/agenda/draft/change.ts'
import { TERMS_LIMIT } from '../../../shared/agenda/textLimits.ts'
import type { Command } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { edit } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

const planning = () => given(founding()).as('planner')

function title(of: 'item' | 'segment', id: string, value: string | null, was: string): DraftChange {
  return { type: 'setText', of, id, field: 'title', lang: 'en', value, was }
}

function draftOf({ state }: Case) {
  if (state.draft === null) throw new Error('no draft')
  return state.draft.agenda
}

describe('an edit of the draft says what stands in its way', () => {
  test('what it is about is not there', () => {
    const show = planning()
    show.when(edit(title('item', 'none', 'A', 'B'))).refuses('unknown-item', { item: 'none' })
    show
      .when(edit(title('segment', 'none', 'A', 'B')))
      .refuses('unknown-segment', { segment: 'none' })
    const [person] = draftOf(show).people
    if (person === undefined) throw new Error('nobody')
    const gone: DraftChange = { type: 'removePerson', was: { ...person, id: 'none' } }
    show.when(edit(gone)).refuses('unknown-person', { person: 'none' })
  })

  test('a term of the glossary is not there, or there are too many', () => {
    const show = planning()
    const term = (id: string) => ({ id, texts: { en: id, 'zh-Hans': id } })
    const insertAfter = (
      after: string | null,
      ...terms: ReturnType<typeof term>[]
    ): DraftChange => ({ type: 'insertTerms', after, terms })
    show
      .when(edit(insertAfter('none', term('land'))))
      .refuses('unknown', { what: 'term', id: 'none' })
    const many = Array.from({ length: TERMS_LIMIT + 1 }, (_, n) => term(`term-${n}`))
    show
      .when(edit(insertAfter(null, ...many)))
      .refuses('too-many', { what: 'terms', limit: TERMS_LIMIT })
  })

  test('somebody speaks who is to go', () => {
    const show = planning()
    const { people } = draftOf(show)
    const was = people.find(({ id }) => id === 'wentao-yan')
    if (was === undefined) throw new Error('nobody')
    show
      .when(edit({ type: 'removePerson', was }))
      .refuses('still-speaks', { person: 'wentao-yan', item: 'talk-yan' })
  })

  test('an id is taken', () => {
    const show = planning()
    const [person] = draftOf(show).people
    if (person === undefined) throw new Error('nobody')
    show
      .when(edit({ type: 'insertPerson', person, after: null }))
      .refuses('id-taken', { id: person.id })
  })

  test('the last text, and the last segment', () => {
    const small = given(showOf('10:00 a 5'))
    small.as('planner')
    small.when(edit(title('item', 'a', null, 'a'))).refuses('last-one', { what: 'title.en' })
    const [was] = draftOf(small).segments
    if (was === undefined) throw new Error('no segment')
    small.when(edit({ type: 'removeSegment', was })).refuses('last-one', { what: 'segment' })
  })

  test('its step names the items that it is about, each once', () => {
    const show = planning()
    const length = (id: string, value: number, was: number): DraftChange => {
      return { type: 'setValue', of: 'item', id, field: 'planned', value, was }
    }
    show.edits(
      length('talk-yan', 10 * MINUTE, 15 * MINUTE),
      length('talk-yan', 12 * MINUTE, 10 * MINUTE),
      length('talk-bai', 12 * MINUTE, 10 * MINUTE),
    )
    expect(show.state.steps.at(-1)?.items).toEqual(['talk-yan', 'talk-bai'])
    show.edits(title('segment', 'panel', 'The panel', draftTitle(show, 'panel')))
    expect(show.state.steps.at(-1)?.items).toEqual([])
  })

  test('R9: after the end the draft is edited only as its step can still be taken back', () => {
    const show = given(founding()).onPlanUntil('talk-yan').does('endShow').as('planner')
    show.when(edit(title('item', 'talk-yan', 'A', 'B'))).refuses('ended')
  })
})

function draftTitle(show: Case, segment: string): string {
  return draftOf(show).segments.find(({ id }) => id === segment)?.title['en'] ?? ''
}

describe('links', () => {
  const make = (person: string | null): Command => {
    return { type: 'makeLink', grant: { roles: ['speaker'], person, booth: null } }
  }

  test('R16: of interpreters are of a booth of either side of the plan; of none where there is one at most', () => {
    const booth = (id: string | null): Command => {
      return { type: 'makeLink', grant: { roles: ['interpreter'], person: null, booth: id } }
    }
    const show = given(founding())
    show.when(booth('Li')).refuses('unknown-booth', { booth: 'Li' })
    for (const id of ['en–zh', null]) show.when(booth(id)).emits('linkMade')
    show.as('planner').edits({
      type: 'setValue',
      of: 'show',
      id: null,
      field: 'languages',
      was: ['en', 'zh-Hans'],
      value: ['en', 'zh-Hans', 'fr'],
    })
    show.as('moderator').when(booth('en–fr')).emits('linkMade')
    show.does('publish').when(booth(null)).refuses('unknown-booth', { booth: null })
  })

  test('are of people of either side of the plan', () => {
    const show = given(founding())
    show.when(make('nobody')).refuses('unknown-person', { person: 'nobody' })
    show.when(make('wentao-yan')).emits('linkMade')
    const [person] = draftOf(show).people
    if (person === undefined) throw new Error('nobody')
    const zoe = { ...person, id: 'zoe' }
    show.as('planner').edits({ type: 'insertPerson', person: zoe, after: null })
    show.when(make('zoe')).emits('linkMade')
  })

  test('are withdrawn once, and replaced as often as one likes', () => {
    const show = given(founding()).does(make(null))
    const link = show.state.links.at(-1)?.id ?? ''
    expect(link).toMatch(/^.{1,12}$/)
    show.when({ type: 'revokeLink', link: 'none' }).refuses('unknown', { what: 'link' })
    show.when({ type: 'replaceLink', link: 'none' }).refuses('unknown', { what: 'link' })
    show.does({ type: 'revokeLink', link })
    show.when({ type: 'revokeLink', link }).refuses('link-revoked', { link })
    show.does({ type: 'replaceLink', link }).does({ type: 'replaceLink', link })
    show.when({ type: 'revokeLink', link }).emits('linkRevoked')
  })
})

describe('time and language', () => {
  test('a minute given lowers the hands of those who speak and asked for one, no other', () => {
    const show = given(founding()).onPlanUntil('talk-yan')
    const hand = (wants: 'minute' | 'floor') => ({ type: 'raiseHand', wants }) as const
    show.as('yan', 'wentao-yan').does(hand('minute')).does(hand('floor'))
    show.as('marc', 'marc-barra').does(hand('minute')).as('moderator')
    const up = () => show.state.hands.map(({ person, wants }) => `${person} ${wants}`)
    show.when('takeTime', 'talk-yan', 1).emits('timeTaken')
    show.when('giveTime', 'talk-barra', 1).emits('timeGiven')
    expect(up()).toHaveLength(3)
    show.when('giveTime', 'talk-yan', 1).emits('timeGiven', 'handLowered')
    expect(up()).toEqual(['wentao-yan floor', 'marc-barra minute'])
  })

  test('the floor language is set against what it was, to another', () => {
    const show = given(founding()).onPlanUntil('talk-yan')
    const set = (language: string | null, was: string | null): Command => {
      return { type: 'setLanguage', language, was }
    }
    show.when(set('en', 'zh-Hans')).refuses('stale-value', { field: 'language', actual: null })
    show.when(set(null, null)).refuses('no-change')
    show.does(set('en', null)).when(set('en', 'en')).refuses('no-change')
    show.does('endShow').when(set(null, 'en')).refuses('ended')
  })
})
