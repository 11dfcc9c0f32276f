import { describe, expect, test } from 'vitest'
import type { Audience } from '../../../shared/access/audience.ts'
import { visibleEvent, visibleState } from '../../../shared/access/visible.ts'
import type { Cue } from '../../../shared/run/cue.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { AGENDA, item, THREE } from './world/agenda.ts'
import {
  ANA,
  AUDIENCE,
  afterwards,
  BEN,
  CHAIR,
  DEE,
  DRAFTED,
  GUEST,
  INTERPRETER,
  MODERATOR,
  OWNER,
  PLANNER,
  SHOW,
  STAGE,
  sent,
  TIMEKEEPER,
  who,
} from './world/readers.ts'

function cueBy(roles: Role[], to: Cue['to']): Cue {
  return {
    id: 'cue',
    to,
    content: { type: 'free', text: 'Please wind up', lang: 'en' },
    by: { link: 'someone', roles },
    sentAt: THREE,
    until: THREE,
    seen: [],
  }
}

const TO_ANA = { type: 'person', person: 'ana' } as const

describe('R7c: marks of who is here', () => {
  const mark = (as: 'here' | 'not-here' | null): ShowEvent => {
    return { type: 'attendanceMarked', v: 1, person: 'dee', mark: as }
  }
  const away = afterwards(SHOW, mark('not-here'))

  test('reach those who follow the show where somebody is not here, or is again, and no others', () => {
    for (const audience of [AUDIENCE, STAGE, GUEST]) {
      expect(sent(mark('not-here'), audience)).toEqual(mark('not-here'))
      expect(sent(mark('here'), audience)).toBe('nothing')
      expect(visibleState(away, audience).attendance).toEqual({ dee: 'not-here' })
      for (const back of ['here', null] as const)
        expect(sent(mark(back), audience, away)).toEqual(mark(null))
    }
    expect(sent(mark('here'), ANA)).toEqual(mark('here'))
  })
})

describe('cues', () => {
  const cuesFor = (cue: Cue, audience: Audience) =>
    visibleState({ ...SHOW, cues: [cue] }, audience).cues.length

  test('are seen by those who sent them, by those they are for, and by moderators', () => {
    const cue = cueBy(['timekeeper'], TO_ANA)
    const seers = [OWNER, MODERATOR, TIMEKEEPER, ANA, who(['audience'], 'ana')]
    for (const audience of seers) expect(cuesFor(cue, audience)).toBe(1)
    const others = [PLANNER, INTERPRETER, BEN, AUDIENCE, STAGE, GUEST]
    for (const audience of others) expect(cuesFor(cue, audience)).toBe(0)
  })

  test('to a group are seen by all of it', () => {
    const cue = cueBy(['moderator'], { type: 'group', role: 'speaker' })
    for (const audience of [MODERATOR, ANA, BEN, CHAIR]) expect(cuesFor(cue, audience)).toBe(1)
    for (const audience of [TIMEKEEPER, AUDIENCE]) expect(cuesFor(cue, audience)).toBe(0)
  })

  test('sent by a moderator who also speaks do not reach all speakers', () => {
    expect(cuesFor(cueBy(['moderator', 'speaker'], TO_ANA), BEN)).toBe(0)
  })

  test('show a timekeeper that they were seen, and what was seen with it the first time', () => {
    const cue = cueBy(['interpreter'], TO_ANA)
    const open = { ...SHOW, cues: [cue] }
    const visible: ShowEvent = {
      type: 'cueAcknowledged',
      v: 1,
      cue: 'cue',
      link: 'ana',
      person: 'ana',
    }
    expect(sent(visible, MODERATOR, open)).toEqual(visible)
    expect(sent(visible, TIMEKEEPER, open)).toEqual({ ...visible, shown: cue })
    expect(sent(visible, INTERPRETER, open)).toEqual(visible)
    expect(sent(visible, ANA, open)).toEqual(visible)
    expect(sent(visible, BEN, open)).toBe('nothing')
    expect(visibleState(afterwards(open, visible), TIMEKEEPER).cues[0]?.seen).toHaveLength(1)
    expect(sent(visible, TIMEKEEPER, afterwards(open, visible))).toEqual(visible)
  })
})

describe('visible event', () => {
  const published: ShowEvent = { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} }

  test('of the first publication is a snapshot to all who waited for it', () => {
    for (const audience of [MODERATOR, ANA, AUDIENCE])
      expect(sent(published, audience, DRAFTED)).toBe('resync')
    expect(sent(published, PLANNER, DRAFTED)).toEqual(published)
    expect(sent({ type: 'agendaUnpublished', v: 1 }, MODERATOR)).toBe('resync')
  })

  test('of a later publication is the agenda as its reader sees it', () => {
    const agenda = { ...AGENDA, title: { en: 'Another title' } }
    const seen = sent({ ...published, agenda }, AUDIENCE)
    expect(seen).toMatchObject({ type: 'agendaPublished', agenda: { meeting: null } })
    expect(JSON.stringify(seen)).not.toContain('secret:')
  })

  test('P11: of a publication that changes the glossary alone is nothing to those who do not see it', () => {
    const glossary = [{ id: 'new', texts: { en: 'new' } }]
    const event = { ...published, agenda: { ...AGENDA, glossary } }
    const seeing = [OWNER, PLANNER, MODERATOR, INTERPRETER]
    for (const one of seeing) expect(sent(event, one)).toMatchObject({ agenda: { glossary } })
    for (const one of [TIMEKEEPER, ANA, AUDIENCE, STAGE, GUEST])
      expect(sent(event, one)).toBe('nothing')
  })

  test('of anything but clock and publication is nothing to those who wait', () => {
    const moved: ShowEvent = { type: 'languageSet', v: 1, language: 'en' }
    const clock: ShowEvent = { type: 'clockSet', v: 1, clock: SHOW.clock }
    expect(sent(moved, MODERATOR, DRAFTED)).toBe('nothing')
    expect(sent(clock, MODERATOR, DRAFTED)).toEqual(clock)
  })

  test('of the draft is nothing to those who do not see it', () => {
    const edit: ShowEvent = {
      type: 'itemEdited',
      v: 1,
      side: 'draft',
      item: 'first',
      fields: { title: { en: 'Secret plans' } },
    }
    for (const audience of [MODERATOR, ANA, AUDIENCE]) expect(sent(edit, audience)).toBe('nothing')
    expect(sent(edit, PLANNER)).toEqual(edit)
  })

  test('that puts a speaker on an item with notes is a snapshot to that speaker', () => {
    const edit: ShowEvent = {
      type: 'itemEdited',
      v: 1,
      side: 'published',
      item: 'first',
      fields: { speakers: [{ person: 'dee', role: 'speaker' }] },
    }
    expect(sent(edit, DEE)).toBe('resync')
    expect(sent(edit, ANA)).toBe('resync')
    for (const audience of [BEN, MODERATOR, who(['speaker', 'interpreter'], 'dee'), AUDIENCE])
      expect(sent(edit, audience)).toEqual(edit)
  })

  test('that inserts an item brings its notes to those who work on it', () => {
    const alone = item('extra', 3, ['dee'])
    const insert: ShowEvent = {
      type: 'itemInserted',
      v: 1,
      side: 'published',
      segment: 'talks',
      after: null,
      item: alone,
    }
    expect(sent(insert, DEE)).toEqual(insert)
    expect(sent(insert, MODERATOR)).toEqual(insert)
    expect(sent(insert, ANA)).toEqual({ ...insert, item: { ...alone, briefing: null } })
    const calm = { ...alone, briefing: null, slimming: null }
    expect(sent(insert, AUDIENCE)).toEqual({ ...insert, item: calm })
  })

  test('that gives a speaker new company is a snapshot, as it shows them a pronunciation', () => {
    const insert: ShowEvent = {
      type: 'itemInserted',
      v: 1,
      side: 'published',
      segment: 'talks',
      after: null,
      item: item('extra', 3, ['dee', 'eve']),
    }
    expect(sent(insert, DEE)).toBe('resync')
    const removed: ShowEvent = { type: 'itemRemoved', v: 1, side: 'published', item: 'extra' }
    expect(sent(removed, DEE, afterwards(SHOW, insert))).toBe('resync')
    expect(sent(removed, ANA, afterwards(SHOW, insert))).toEqual(removed)
  })

  test('carries nothing that the log keeps about who did it', () => {
    const grant: Grant = { roles: ['moderator'], person: null, booth: null }
    const envelope = {
      seq: 99,
      at: THREE,
      wall: THREE,
      show: 'show',
      commandId: 'a-command',
      actor: 'a-link',
      role: 'moderator',
      event: { type: 'linkMade', v: 1, link: 'new', grant },
    } as const
    expect(visibleEvent(SHOW, envelope, MODERATOR)).toEqual({
      type: 'event',
      recorded: { seq: 99, at: THREE, event: envelope.event },
    })
  })
})
