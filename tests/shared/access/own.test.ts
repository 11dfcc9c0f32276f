import { describe, expect, test } from 'vitest'
import { may, mayType } from '../../../shared/access/may.ts'
import type { Command } from '../../../shared/run/command.ts'
import type { CueContent } from '../../../shared/run/cue.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { SIGNALS } from '../../../shared/run/signal.ts'
import { undo } from '../../support/press.ts'
import { ROOM } from './world/samples.ts'

function allows(grant: Partial<Grant>, command: Command): boolean {
  return may({ roles: ['speaker'], person: null, booth: null, ...grant }, command, ROOM)
}

const ANA = { roles: ['speaker'] as Role[], person: 'ana' }

describe('own', () => {
  test('a hand is raised only by a link with a person', () => {
    expect(allows(ANA, { type: 'raiseHand', wants: 'minute' })).toBe(true)
    expect(allows({}, { type: 'raiseHand', wants: 'minute' })).toBe(false)
  })

  test("a speaker lowers their own hand and nobody else's", () => {
    expect(allows(ANA, { type: 'lowerHand', hand: 'hand of ana' })).toBe(true)
    expect(allows(ANA, { type: 'lowerHand', hand: 'hand of ben' })).toBe(false)
  })

  test.each([
    ['here, oneself', 'ana', 'here', true],
    ['not here, oneself', 'ana', 'not-here', false],
    ['no mark, oneself', 'ana', null, false],
    ['here, another', 'ben', 'here', false],
  ] as const)('a speaker marks %s', (_, person, mark, allowed) => {
    expect(allows(ANA, { type: 'markAttendance', person, mark })).toBe(allowed)
  })

  test('a cue is acknowledged by whom it is for, moderators included', () => {
    expect(allows(ANA, { type: 'acknowledgeCue', cue: 'to ana' })).toBe(true)
    expect(allows(ANA, { type: 'acknowledgeCue', cue: 'to speakers' })).toBe(true)
    expect(allows(ANA, { type: 'acknowledgeCue', cue: 'to ben' })).toBe(false)
    expect(allows({ roles: ['moderator'] }, { type: 'acknowledgeCue', cue: 'to ana' })).toBe(false)
  })

  test('a speaker chooses the talking point of an item they speak in', () => {
    const choose = (item: string) =>
      allows(ANA, { type: 'chooseTalkingPoint', item, point: null, was: null })
    expect(choose('first')).toBe(true)
    expect(choose('second')).toBe(false)
  })

  test('what is no longer there is left to be refused by its name', () => {
    expect(allows(ANA, { type: 'lowerHand', hand: 'gone' })).toBe(true)
    expect(allows(ANA, { type: 'acknowledgeCue', cue: 'gone' })).toBe(true)
    expect(allows({ roles: ['planner'] }, undo('gone'))).toBe(true)
    expect(allows({ roles: ['moderator'] }, { type: 'revokeLink', link: 'gone' })).toBe(true)
  })

  test('a planner takes back what was done to the plan, not what was done in the room', () => {
    expect(allows({ roles: ['planner'] }, undo('drafted'))).toBe(true)
    expect(allows({ roles: ['planner'] }, undo('published'))).toBe(true)
    expect(allows({ roles: ['planner'] }, undo('moved on'))).toBe(false)
  })

  test('R8d: a moderator takes back what was done in the room, never a publication or a draft', () => {
    const moderator = { roles: ['moderator' as const] }
    expect(allows(moderator, undo('moved on'))).toBe(true)
    expect(allows(moderator, undo('published'))).toBe(false)
    expect(allows(moderator, undo('drafted'))).toBe(false)
    const both: Partial<Grant> = { roles: ['moderator', 'planner'] }
    const timekeeper: Grant = { roles: ['timekeeper'], person: null, booth: null }
    expect(allows(timekeeper, undo('held'))).toBe(true)
    expect(allows(timekeeper, undo('moved on'))).toBe(false)
    expect(allows(timekeeper, undo('held', 'moved on'))).toBe(false)
    for (const step of ['moved on', 'published', 'drafted'])
      expect(allows(both, undo(step))).toBe(true)
  })

  test.each(SIGNALS)('R17: a booth may signal %s', (canned) => {
    const content: CueContent = { type: 'canned', canned, params: null }
    const to = (role: Role): Command => ({
      type: 'sendCue',
      to: { type: 'group', role },
      content,
      life: 60_000,
    })
    expect(allows({ roles: ['interpreter'] }, to('speaker'))).toBe(false)
    expect(allows({ roles: ['interpreter'] }, to('moderator'))).toBe(true)
    expect(allows({ roles: ['interpreter'] }, to('audience'))).toBe(false)
  })

  test('a booth sends no other cue', () => {
    const stop: CueContent = { type: 'canned', canned: 'stop', params: null }
    const to = { type: 'person', person: 'ana' } as const
    const command: Command = { type: 'sendCue', to, content: stop, life: 60_000 }
    expect(allows({ roles: ['interpreter'] }, command)).toBe(false)
    expect(allows({ roles: ['timekeeper'] }, command)).toBe(true)
  })

  test.each([
    [['moderator'], 'owner', false],
    [['moderator'], 'planner', false],
    [['moderator', 'planner'], 'planner', true],
    [['moderator', 'planner'], 'owner', false],
    [['moderator'], 'moderator', true],
    [['owner'], 'owner', true],
  ] as const)('%j makes, replaces and revokes a link as %s: %s', (roles, role, allowed) => {
    const link = { roles: [...roles] }
    const grant: Grant = { roles: ['stage', role], person: null, booth: null }
    expect(allows(link, { type: 'makeLink', grant })).toBe(allowed)
    expect(allows(link, { type: 'replaceLink', link: role })).toBe(allowed)
    expect(allows(link, { type: 'revokeLink', link: role })).toBe(allowed)
  })
})

describe('P10: roles of a link are changed by who is told its address before and after', () => {
  const OPENS: Readonly<Record<string, Role[]>> = {
    ana: ['speaker'],
    chair: ['moderator', 'speaker'],
  }
  test.each([
    [['owner'], 'ana', ['owner', 'speaker'], true],
    [['moderator'], 'ana', ['moderator', 'speaker'], true],
    [['moderator'], 'chair', ['speaker'], true],
    [['moderator'], 'ana', ['planner', 'speaker'], false],
    [['moderator'], 'ana', ['owner'], false],
    [['moderator', 'planner'], 'chair', ['planner', 'moderator'], true],
    [['planner'], 'ana', ['speaker', 'stage'], true],
    [['planner'], 'ana', ['guest'], true],
    [['planner'], 'ana', ['moderator', 'speaker'], false],
    [['planner'], 'ana', ['timekeeper', 'speaker'], false],
    [['planner'], 'ana', ['interpreter', 'speaker'], false],
    [['planner'], 'ana', ['planner', 'speaker'], false],
    [['planner'], 'chair', ['speaker'], false],
    [['timekeeper'], 'ana', ['audience'], false],
    [['interpreter'], 'ana', ['audience'], false],
    [['speaker'], 'ana', ['speaker', 'audience'], false],
  ] as const)('%j gives the link %s %j: %s', (roles, link, given, allowed) => {
    const was = OPENS[link] ?? []
    const command: Command = { type: 'setRoles', link, roles: [...given], was }
    expect(allows({ roles: [...roles] }, command)).toBe(allowed)
  })
})

describe('several roles', () => {
  const chair: Grant = { roles: ['moderator', 'speaker'], person: 'cho', booth: null }

  test('have the greatest power of any of them', () => {
    expect(mayType(chair, 'next')).toBe('yes')
    expect(mayType(chair, 'lowerHand')).toBe('yes')
    expect(mayType(chair, 'acknowledgeCue')).toBe('own')
    expect(mayType(chair, 'publish')).toBe('no')
    expect(mayType({ ...chair, roles: ['audience', 'timekeeper'] }, 'pause')).toBe('yes')
  })

  test('allow what either allows, and nothing else', () => {
    const interpreter: Grant = { roles: ['interpreter', 'speaker'], person: 'ana', booth: 'en-zh' }
    expect(may(interpreter, { type: 'setLanguage', language: 'en', was: null }, ROOM)).toBe(true)
    expect(may(interpreter, { type: 'lowerHand', hand: 'hand of ana' }, ROOM)).toBe(true)
    expect(may(interpreter, { type: 'lowerHand', hand: 'hand of ben' }, ROOM)).toBe(false)
    expect(may(interpreter, { type: 'startShow' }, ROOM)).toBe(false)
  })
})
