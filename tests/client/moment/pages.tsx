import { act } from '@testing-library/react'
import type { ReactNode } from 'react'
import { AudienceView } from '../../../client/views/audience/AudienceView.tsx'
import { InterpreterView } from '../../../client/views/interpreter/InterpreterView.tsx'
import { ModeratorView } from '../../../client/views/moderator/ModeratorView.tsx'
import { SpeakerView } from '../../../client/views/speaker/SpeakerView.tsx'
import { StageView } from '../../../client/views/stage/StageView.tsx'
import { TimekeeperView } from '../../../client/views/timekeeper/TimekeeperView.tsx'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Role } from '../../../shared/run/grant.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import {
  type Instant,
  instant,
  MINUTE,
  minuteCeil,
  minuteFloor,
  SECOND,
} from '../../../shared/time/instant.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { present } from '../../support/present.ts'
import { commandOf, type Press, partsOf } from '../../support/press.ts'
import { Device } from '../support/device.tsx'
import { Room } from '../support/room.ts'
import { claimsOf, contradictions, isPlain } from './session/agreement.ts'
import { inconsistencies, type Programme } from './session/consistent.ts'
import { type Line, readPage, type Seat, type Sight } from './session/page.ts'
import { type Names, namesIn } from './session/reader.ts'

const VIEWS: Partial<Record<Role, ReactNode>> = {
  moderator: <ModeratorView />,
  timekeeper: <TimekeeperView />,
  interpreter: <InterpreterView />,
  audience: <AudienceView />,
  stage: <StageView />,
  speaker: <SpeakerView />,
}

type Page = { readonly seat: Seat; readonly device: Device; readonly within: string }

/** The real pages of all roles of one show, on virtual time; everything that they say is compared with one another. */
export class Pages {
  readonly room: Room
  /** Everything that was found to contradict, with its minute. */
  readonly found: string[] = []
  looks = 0
  readonly #pages: readonly Page[]

  /** `before`: how long before the planned start the pages are opened, in ms; `langs`: the languages that they take in turn. */
  constructor(agenda: Agenda, before = 0, langs: readonly Seat['lang'][] = ['en']) {
    this.room = new Room(agenda).passes(-before)
    const [home = 'UTC'] = agenda.zones
    localStorage.setItem('rostrum.zone', home)
    const roles = ['moderator', 'timekeeper', 'interpreter', 'audience', 'stage'] as const
    const seats = [
      ...roles.map((role) => ({ name: role, role, person: null })),
      ...agenda.people.map(({ id }) => ({ name: id, role: 'speaker', person: id }) as const),
    ]
    this.#pages = seats.map((seat, n) =>
      this.#open({ ...seat, lang: langs[n % langs.length] ?? 'en', zone: home }, `page-${n}`),
    )
  }

  #open(seat: Seat, id: string): Page {
    const { role, person, lang } = seat
    const device = new Device(this.room, { roles: [role], person, booth: null })
    const before = document.body.children.length
    device.shows(VIEWS[role], lang)
    document.body.children[before]?.setAttribute('id', id)
    return { seat, device, within: `#${id}` }
  }

  /** Something happens, by the real rules; then all pages are compared. */
  does(...press: Press): this {
    this.room.gives('moderator', commandOf(this.room.state, press))
    this.note(press)
    return this.compare(`after ${String(press)}`)
  }

  /** Takes down what was pressed, where a story is told beside the pages. */
  protected note(_press: Press): void {}

  /** Plays a story: each press at its time or at the time of the one before; everything is compared on the way. */
  plays(story: string): this {
    for (const { at, press } of partsOf(story)) {
      if (at !== null) this.until(at)
      if (press !== null) this.does(...press)
    }
    return this
  }

  /** The show is in another state, or at another moment; then all pages are compared. */
  shows(state: ShowState, now: Instant): this {
    this.room.state = state
    this.room.now = now
    return this.compare('in a story')
  }

  /** Lets the show go on to a clock time at home of its day, HH:MM:SS; everything is compared in every minute on the way, each at another second. */
  until(time: string): this {
    const day = new Date(this.room.now + 8 * 60 * MINUTE).toISOString().slice(0, 10)
    return this.goesTo(instant(Date.parse(`${day}T${time}+08:00`)))
  }

  goesTo(at: Instant): this {
    for (let minute = minuteFloor(this.room.now) + MINUTE; minute < at; minute += MINUTE) {
      this.room.now = instant(minute + (((minute / MINUTE) * 17) % 60) * SECOND)
      if (this.room.now < at) this.compare('in passing')
    }
    this.room.now = at
    return this.compare('on the way')
  }

  /** What all pages say now. */
  sights(): readonly Sight[] {
    act(() => {
      for (const { device } of this.#pages) device.after(() => undefined)
    })
    return this.#pages.map(({ seat, within }) => ({ seat, ...readPage(within) }))
  }

  /** Reads every page whole, and notes what cannot all be so. */
  compare(what: string): this {
    this.looks += 1
    const at = new Date(this.room.now + 8 * 60 * MINUTE).toISOString().slice(11, 19)
    this.found.push(...this.faultsIn(this.sights()).map((fault) => `${at}, ${what}: ${fault}`))
    return this
  }

  protected faultsIn(sights: readonly Sight[]): readonly string[] {
    const names = this.#names()
    const read = sights.map((sight) => ({ sight, ...claimsOf(sight, names) }))
    const claims = read.flatMap((page) => page.claims)
    const isName = ({ cells }: Line) => cells.every(({ text }) => names.canon(text) !== null)
    const unread = read.flatMap(({ sight: { seat }, unread: lines }) =>
      lines
        .filter((line) => !isPlain(seat, line) && !isName(line))
        .map(
          ({ place, cells }) =>
            `${seat.name}: nothing reads “${cells.map(({ text }) => text).join(' | ')}” in ${place}`,
        ),
    )
    return [...unread, ...contradictions(claims), ...inconsistencies(claims, this.#programme())]
  }

  #line() {
    return present(timeline(this.room.state, this.room.now))
  }

  #agenda(): Agenda {
    return present(this.room.state.published?.agenda)
  }

  #names(): Names {
    const { rows } = this.#line()
    const states = new Map(rows.map(({ item, status }) => [item.id, status]))
    const names = namesIn(this.#agenda(), (id) => {
      const status = states.get(id)
      return status === 'waiting' ? 'waits' : status === 'done' ? 'done' : null
    })
    const began = (id: string) => rows.find(({ item }) => item.id === id)?.actual?.start ?? 0
    // A page is about the newest turn of its person, in whatever order they were.
    const doneOf: Names['doneOf'] = (person) =>
      rows
        .filter(
          ({ status, item }) =>
            status === 'done' && item.speakers.some((one) => one.person === person),
        )
        .map(({ item }) => item.id)
        .toSorted((a, b) => began(a) - began(b))
        .at(-1) ?? null
    return { ...names, doneOf }
  }

  #programme(): Programme {
    const { rows, plannedEnd, endIsKnown } = this.#line()
    return {
      home: this.#agenda().zones[0] ?? 'UTC',
      items: rows.map(({ item }) => item.id),
      plannedEnd: (endIsKnown ? minuteFloor : minuteCeil)(plannedEnd) / SECOND,
    }
  }
}
