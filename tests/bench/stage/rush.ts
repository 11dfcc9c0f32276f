import { randomUUID } from 'node:crypto'
import type { Command } from '../../../shared/run/command.ts'
import { Asker } from '../wire/asker.ts'
import { SPEAKERS, speakerId } from './conference.ts'
import { type Desk, type Given, give } from './desk.ts'
import type { House } from './house.ts'
import type { Served } from './servers.ts'

/** How many commands a second of the rush has. */
export const A_SECOND = 200

/** How many people are marked here or not here in a second. */
const MARKED = 38

/** One person at the conference, with what they asked for last. */
type Speaker = { readonly asker: Asker; readonly person: string; floor: string; minute: string }

type Act = () => Promise<Given>

/** A conference in uproar: everyone raises and lowers hands and acknowledges cues, while people are marked here and gone. */
export class Rush {
  readonly #desk: Desk
  readonly #timekeeper: Asker
  readonly #speakers: readonly Speaker[]
  #cue = ''
  #second = 0

  private constructor(desk: Desk, timekeeper: Asker, speakers: readonly Speaker[]) {
    this.#desk = desk
    this.#timekeeper = timekeeper
    this.#speakers = speakers
  }

  static async open({ url }: Served, house: House, desk: Desk): Promise<Rush> {
    const door = (link: string) => ({ url, handshake: house.handshake(link) })
    const people = Array.from({ length: SPEAKERS }, (_, n) => speakerId(n))
    const speakers = people.map(async (person) => {
      const asker = await Asker.open(door(person))
      return { asker, person, floor: '', minute: '' }
    })
    return new Rush(desk, await Asker.open(door('timekeeper')), await Promise.all(speakers))
  }

  /** The commands of the next second, in order: who has joined is here, and so is marked gone first. */
  second(): readonly Act[] {
    this.#second += 1
    const odd = this.#second % 2 === 1
    return [
      () => this.#sendCue(),
      () => this.#desk.adjust(),
      ...this.#speakers.map((speaker) => () => this.#raise(speaker)),
      ...this.#speakers.map((speaker) => () => lower(speaker, speaker.floor)),
      ...this.#speakers.map((speaker) => () => this.#acknowledge(speaker)),
      ...this.#speakers.map((speaker) => () => this.#minute(speaker, odd)),
      ...this.#speakers.slice(0, MARKED).map((speaker) => () => this.#mark(speaker, !odd)),
    ]
  }

  async #sendCue(): Promise<Given> {
    const id = randomUUID()
    this.#cue = `${id}/0`
    const command: Command = {
      type: 'sendCue',
      to: { type: 'group', role: 'speaker' },
      life: 5_000,
      content: { type: 'canned', canned: 'slower', params: null },
    }
    return give(this.#timekeeper, command, id)
  }

  async #raise(speaker: Speaker): Promise<Given> {
    const id = randomUUID()
    speaker.floor = `${id}/0`
    return give(speaker.asker, { type: 'raiseHand', wants: 'floor' }, id)
  }

  #acknowledge({ asker }: Speaker): Promise<Given> {
    return give(asker, { type: 'acknowledgeCue', cue: this.#cue })
  }

  /** Asks for a minute in one second, and takes it back in the next. */
  async #minute(speaker: Speaker, asks: boolean): Promise<Given> {
    if (!asks) return lower(speaker, speaker.minute)
    const id = randomUUID()
    speaker.minute = `${id}/0`
    return give(speaker.asker, { type: 'raiseHand', wants: 'minute' }, id)
  }

  #mark({ person }: Speaker, here: boolean): Promise<Given> {
    return this.#desk.give({ type: 'markAttendance', person, mark: here ? 'here' : 'not-here' })
  }
}

function lower({ asker }: Speaker, hand: string): Promise<Given> {
  return give(asker, { type: 'lowerHand', hand })
}
