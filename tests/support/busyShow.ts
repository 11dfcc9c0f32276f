import type { Command } from '../../shared/run/command.ts'
import { MINUTE, SECOND } from '../../shared/time/instant.ts'
import { canned, sendCue, toPerson, toRole } from './changes.ts'
import { joinAs } from './screen.ts'
import type { Reachable } from './server.ts'

const on = (item: string) => ({ at: 'item' as const, item })
const plain = (text: string) => ({ type: 'free' as const, text, lang: 'en' })

/** Who gives what, in order: a bit of everything that a show can hold. */
const SCRIPT: ReadonlyArray<readonly [link: string, command: Command]> = [
  ['moderator', { type: 'startShow' }],
  ['moderator', { type: 'next', from: { at: 'standby', after: null } }],
  ['timekeeper', { type: 'pause', item: 'source' }],
  ['timekeeper', { type: 'resume', item: 'source' }],
  ['moderator', { type: 'giveTime', item: 'source', by: 2 * MINUTE }],
  ['bo', { type: 'raiseHand', wants: 'floor' }],
  ['moderator', { type: 'markAttendance', person: 'ada', mark: 'not-here' }],
  ['moderator', { type: 'markAttendance', person: 'ada', mark: 'here' }],
  ['moderator', { type: 'giveFloor', item: 'source', person: 'bo', limit: MINUTE }],
  ['interpreter', { type: 'setLanguage', language: 'fr', was: null }],
  ['timekeeper', sendCue(toPerson('ada'), canned('minutes', 2), MINUTE)],
  ['moderator', sendCue(toRole('speaker'), plain('cue-for-speakers-only'), MINUTE)],
  ['moderator', sendCue(toRole('timekeeper'), plain('cue-for-timekeepers-only'), MINUTE)],
  ['moderator-2', { type: 'next', from: on('source') }],
  ['cem', { type: 'previous', from: on('river') }],
  ['moderator', { type: 'goTo', item: 'delta', from: on('source') }],
  ['moderator', { type: 'putNext', item: 'river', from: on('delta') }],
  ['moderator', { type: 'drop', item: 'break' }],
  ['moderator', { type: 'restore', item: 'break' }],
  [
    'moderator',
    {
      type: 'editSpeakers',
      item: 'sea',
      was: [{ person: 'ada', role: 'speaker' }],
      newPeople: [],
      speakers: [{ person: 'bo', role: 'speaker' }],
    },
  ],
  [
    'moderator',
    { type: 'editTitle', item: 'sea', title: { en: 'The sea itself' }, was: { en: 'About sea' } },
  ],
  ['moderator', { type: 'makeLink', grant: { roles: ['speaker'], person: 'bo', booth: null } }],
  ['moderator', { type: 'finish', item: 'delta' }],
]

/** A server that can let time pass. */
export type Passing = Reachable & { pass(ms: number): void | Promise<void> }

/** Runs the hearing through all of it; gives each command's last seq. */
export async function busyShow(server: Passing): Promise<readonly number[]> {
  const screens = new Map<string, Awaited<ReturnType<typeof joinAs>>>()
  const seqs: number[] = []
  for (const [link, command] of SCRIPT) {
    const screen = screens.get(link) ?? (await joinAs(server, link))
    screens.set(link, screen)
    // Hands are no faster than this, and the show takes no two moves that are.
    await server.pass(SECOND)
    const answer = await screen.give(command)
    if (!('ok' in answer && answer.ok)) {
      throw new Error(`${link} ${command.type}: ${JSON.stringify(answer)}`)
    }
    seqs.push(answer.seq)
  }
  for (const screen of screens.values()) screen.leave()
  return seqs
}
