import { describe, expect, test } from 'vitest'
import { given } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const CUE = {
  type: 'sendCue',
  to: { type: 'person', person: 'wei-bai' },
  content: { type: 'canned', canned: 'stop', params: null },
  life: 120_000,
} as const

/** Wei Bai is live, has a cue, and asks for a minute. */
function inTalk() {
  return given(founding())
    .onPlanUntil('talk-bai')
    .as('wei-bai', 'wei-bai')
    .does({ type: 'raiseHand', wants: 'minute' })
    .as('moderator')
    .does(CUE)
}

describe('what closes with the show', () => {
  test('R9: open cues close with the show, as nothing can be acknowledged after it', () => {
    const show = inTalk()
    show.when('endShow').emits('itemEnded', 'cueExpired', 'showEnded')
    expect(show.state.cues).toEqual([])
  })

  test('R9: hands and drafts are left alone after the end', () => {
    const show = inTalk().does('endShow')
    const hand = show.state.hands[0]?.id ?? ''
    show.when({ type: 'lowerHand', hand }).refuses('ended')
    show.when({ type: 'acknowledgeCue', cue: 'gone' }).refuses('ended')
    show.when({ type: 'replaceDraft', agenda: founding(), revision: 0 }).refuses('ended')
    show.does('reopen').does({ type: 'lowerHand', hand })
  })
})

describe('speakers whom the draft does not have', () => {
  const someoneNew = { name: { en: 'Ada Adler' }, title: null, affiliation: null }

  test('P7: a live edit that names them leaves the draft as it is, with a finding', () => {
    const agenda = founding()
    const show = given(agenda).onPlanUntil('talk-bai')
    const other = { ...agenda, people: agenda.people.filter(({ id }) => id !== 'ruhai-yu') }
    const segments = other.segments.map((segment) => ({
      ...segment,
      items: segment.items.filter(({ id }) => id !== 'case-chengdu'),
    }))
    show.drafts({ ...other, segments })
    const was = [{ person: 'marc-barra', role: 'speaker' }] as const
    show.does({
      type: 'editSpeakers',
      item: 'talk-barra',
      speakers: [...was, { person: 'ruhai-yu', role: 'speaker' }],
      newPeople: [],
      was: [...was],
    })
    expect(show.state.draft?.findings).toMatchObject([{ what: 'item', item: 'talk-barra' }])
    const drafted = show.state.draft?.agenda.segments[2]?.items[3]
    expect(drafted?.speakers).toEqual(was)
  })

  test('P7: someone named for the first time joins both sides', () => {
    const show = given(founding()).onPlanUntil('talk-bai')
    const was = [{ person: 'marc-barra', role: 'speaker' }] as const
    show.does({
      type: 'editSpeakers',
      item: 'talk-barra',
      speakers: [{ person: 'new/0', role: 'speaker' }],
      newPeople: [someoneNew],
      was: [...was],
    })
    const names = [show.state.draft?.agenda, show.state.published?.agenda].map((agenda) => {
      const speaker = agenda?.segments[2]?.items[3]?.speakers[0]?.person
      return agenda?.people.find(({ id }) => id === speaker)?.name
    })
    expect(names).toEqual([{ en: 'Ada Adler' }, { en: 'Ada Adler' }])
  })
})
