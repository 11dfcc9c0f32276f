import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { MINUTE } from '../../../shared/time/instant.ts'
import { Asker } from '../wire/asker.ts'
import { speakerId } from './conference.ts'
import { type Desk, give } from './desk.ts'
import type { House } from './house.ts'
import type { Served } from './servers.ts'

/** How many commands are given for one talk. */
const PER_TALK = 6

/** How many commands an hour has. */
const AN_HOUR = 120

/** Between commands, in ms: each is sent by itself, and nobody gives more than the rate allows. */
const APART = 60

/** From one talk's next to the following, in ms: no move is taken sooner behind another (R2b). */
const MOVES_APART = 1_000

/** Plays what an hour of a conference has, in seconds: for each talk the next, a minute given, a cue and its acknowledgement, a hand up and down. */
export async function playHour(
  { url }: Served,
  house: House,
  desk: Desk,
  from: number,
): Promise<void> {
  const open = (link: string) => Asker.open({ url, handshake: house.handshake(link) })
  const timekeeper = await open('timekeeper')
  // The desk began the first talk a moment ago.
  let pause = wait(MOVES_APART)
  for (let talk = from; talk < from + AN_HOUR / PER_TALK; talk += 1) {
    const person = speakerId(talk)
    const speaker = await open(person)
    await pause
    await desk.give({ type: 'next', from: { at: 'item', item: `talk-${talk}` } })
    pause = wait(MOVES_APART)
    await wait(APART)
    await desk.give({ type: 'giveTime', item: `talk-${talk + 1}`, by: MINUTE })
    await wait(APART)
    const [cue, hand] = [randomUUID(), randomUUID()]
    // Words that show at once: a time card would wait for its time.
    const content = { type: 'canned', canned: 'microphone', params: null } as const
    const to = { type: 'person', person } as const
    await give(timekeeper, { type: 'sendCue', to, content, life: MINUTE }, cue)
    await wait(APART)
    await give(speaker, { type: 'acknowledgeCue', cue: `${cue}/0` })
    await wait(APART)
    await give(speaker, { type: 'raiseHand', wants: 'floor' }, hand)
    await wait(APART)
    await give(speaker, { type: 'lowerHand', hand: `${hand}/0` })
    await wait(APART)
    speaker.close()
  }
  timekeeper.close()
}
