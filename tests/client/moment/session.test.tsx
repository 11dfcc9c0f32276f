import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import { SERVER } from '../../../shared/run/actors.ts'
import { type Instant, instant, MINUTE, SECOND } from '../../../shared/time/instant.ts'
import { type Press, undo } from '../../support/press.ts'
import { Pages } from './pages.tsx'
import { compare } from './session/agreement.ts'
import { Course } from './session/course.ts'
import type { Sight } from './session/page.ts'
import { shortAgenda } from './session/shortAgenda.ts'

// Nothing is laid out here: what is on the page counts as visible.
beforeAll(() => {
  Element.prototype.checkVisibility ??= () => true
})
afterAll(() => void Reflect.deleteProperty(Element.prototype, 'checkVisibility'))

/** The effect of each press on the story; a command with facts of its own is noted where it is given. */
const NOTES: Readonly<Record<string, (course: Course, item: string, minutes: number) => void>> = {
  startShow: (course) => course.starts(),
  next: (course) => course.moves(),
  finish: (course) => course.waits(),
  drop: (course, item) => course.drops(item),
  giveTime: (course, item, minutes) => course.gives(item, minutes),
  takeTime: (course, item, minutes) => course.gives(item, -minutes),
  endShow: (course) => course.finishesShow(),
  reopen: (course) => course.reopens(),
}

/** Pages of all roles, compared with one another and with a naive calculation of the same story. */
class Session extends Pages {
  readonly course: Course

  constructor(agenda: Agenda) {
    super(agenda, MINUTE, ['en', 'zh'])
    this.course = new Course(agenda, this.room.now / SECOND)
  }

  protected override note([type, item = '', minutes]: Press): void {
    this.course.standsAt(this.room.now / SECOND)
    const agenda = this.room.state.published?.agenda
    if (agenda !== undefined && agenda !== this.course.agenda) this.course.changes(agenda)
    if (typeof type === 'string') NOTES[type]?.(this.course, item, Number(minutes))
  }

  /** Gives a command that the story notes so. */
  gives(command: Extract<Press[0], object>, note: (course: Course) => void): this {
    this.room.gives('moderator', command)
    this.note([command])
    note(this.course)
    return this.compare(command.type)
  }

  /** The stage shows something else. */
  looksAt(is: 'programme' | 'clock' | 'countdown' | 'black'): this {
    const was = this.room.state.run.look
    return this.gives({ type: 'setStageLook', look: { is }, was }, (course) => course.shows(is))
  }

  /** What ends by itself on the way does so at the second that the story knows. */
  override goesTo(at: Instant): this {
    const { endsAt } = this.course
    if (endsAt === null || endsAt * SECOND > at) return super.goesTo(at)
    super.goesTo(instant(endsAt * SECOND))
    this.room.asRoles(SERVER, []).does('endByItself')
    this.course.comesToEnd()
    return this.compare('ended by itself').goesTo(at)
  }

  protected override faultsIn(sights: readonly Sight[]): readonly string[] {
    this.course.standsAt(this.room.now / SECOND)
    return compare(sights, this.course)
  }
}

it('a session of all roles, in two languages: no page says what is not so, in any minute of it', () => {
  const session = new Session(shortAgenda())
  const { room } = session
  session.gives({ type: 'markAttendance', person: 'jan-kolbe', mark: 'not-here' }, (course) =>
    course.marks('jan-kolbe', 'away'),
  )
  session.plays('15:01:20 startShow, 15:01:40 next, 15:02:00 finish, 15:02:10 next')
  const mistaken = room.lastStep
  session.plays('15:02:20 giveTime elbe 1, 15:02:30')
  session.gives(undo(mistaken), (course) => course.takesMoveBack())
  session.plays('15:02:40 next, 15:03:30 giveTime elbe 1, 15:03:50')
  session.looksAt('clock').until('15:04:20').looksAt('countdown')
  session.until('15:04:50').looksAt('black').until('15:05:10')
  const until = instant(room.now + 3 * MINUTE - (room.now % MINUTE))
  session.gives({ type: 'editUntil', item: 'elbe', until, was: null }, (course) =>
    course.lastsUntil(until / SECOND),
  )
  session.until('15:05:40').looksAt('programme')
  session.plays(
    '15:06:10 next, insertBehind saale 2, 15:06:20 moveBehind saale case, 15:06:40 drop saale, 15:07:10 next, 15:08:20 next, 15:09:40 next, 15:11:10 takeTime talk 1, 15:13:10 next, 15:13:30 endShow, reopen, 15:14:10 endShow',
  )
  expect(session.course.cameToEnd).toEqual(['case', 'talk'])
  expect(session.found).toEqual([])
  expect(session.looks).toBeGreaterThan(40)
})
