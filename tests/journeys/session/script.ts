import { expect } from 'vitest'
import { inStep } from '../support/company.ts'
import { wordsOf } from './dictionary.ts'
import type { Session } from './session.ts'

const zh = wordsOf({ lang: 'zh' })

/** Whoever moderates presses Next, and the item that waited is on. */
async function next(session: Session): Promise<void> {
  const { desk } = session.at
  const to = session.course.next?.id ?? null
  await session.moves(
    `Next to ${to}`,
    async () => {
      await desk.press('n')
      const on = desk.page.locator(
        to === null
          ? '[data-testid=live-item][data-status=standby]'
          : `[data-testid=live-item][data-item="${to}"]`,
      )
      await on.waitFor()
    },
    (course) => course.moves(),
  )
}

/** Somebody does not come: the second moderator marks them, before the show begins. */
async function missing(session: Session, name: string): Promise<void> {
  const { secondDesk } = session.at
  const person = session.person(name)
  await session.happens(
    `${name} is not here`,
    async () => {
      const row = secondDesk.page
        .locator('.mod-person-row')
        .filter({ hasText: session.nameIn(name, 'zh') })
      await row.locator('.mod-mark-button').click()
      await secondDesk.page
        .getByRole('menuitem', { name: zh.moderator.people.notHere })
        .or(secondDesk.page.getByRole('menuitemradio', { name: zh.moderator.people.notHere }))
        .click()
      await row.locator('[data-mark=not-here]').waitFor()
    },
    (course) => course.marks(person, 'away'),
  )
}

/** The show begins late, and its first item with it. */
async function begins(session: Session): Promise<void> {
  const { desk } = session.at
  await session.happens(
    'the start',
    async () => {
      await desk.press('s')
      await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
    },
    (course) => course.starts(),
  )
  await next(session)
}

/** A Next too early; beside it a timekeeper gives a minute to whoever came on; the Next is taken back, and the minute stays. */
async function mistake(session: Session): Promise<void> {
  const { desk, timekeeper } = session.at
  const was = session.course.on?.id ?? ''
  await next(session)
  const wrong = session.course.on?.id ?? ''
  await session.happens(
    'a minute from the timekeeper',
    () => timekeeper.press('+'),
    (course) => course.gives(wrong, 1),
  )
  await session.moves(
    'the Next taken back',
    async () => {
      await desk.press('u')
      await desk.part('take-back').waitFor()
      await desk.press('u')
      await desk.page.locator(`[data-testid=live-item][data-item="${was}"]`).waitFor()
    },
    (course) => course.takesMoveBack(),
  )
}

/** The timekeeper asks whoever is on to be louder; their page shows it, and they say that they saw it. */
async function cue(session: Session): Promise<void> {
  const { timekeeper, first, desk } = session.at
  await session.happens(
    'a cue',
    async () => {
      await timekeeper.press('w')
      await first.part('cue').waitFor()
    },
    (course) => course.notes(),
  )
  await session.happens(
    'the cue seen',
    async () => {
      await first.part('acknowledge').click()
      await first.part('cue').waitFor({ state: 'detached' })
      await desk.part('open-cues').getByText('seen by').waitFor()
    },
    () => {},
  )
}

/** Whoever is on asks for a minute, and the second moderator gives it. */
async function granted(session: Session): Promise<void> {
  const { first, secondDesk } = session.at
  const on = session.course.on?.id ?? ''
  await session.happens(
    'a minute asked for',
    async () => {
      await first.press('m')
      await secondDesk.part('hands').getByRole('listitem').waitFor()
    },
    (course) => course.notes(),
  )
  await session.happens(
    'the minute granted',
    async () => {
      await secondDesk.button(zh.moderator.hands.giveMinute, { exact: true }).click()
      await secondDesk.part('hands').getByRole('listitem').waitFor({ state: 'detached' })
    },
    (course) => course.gives(on, 1),
  )
}

/** Another asks for a minute, and is told: not now. */
async function declined(session: Session): Promise<void> {
  const { second, desk } = session.at
  await session.happens(
    'another minute asked for',
    async () => {
      await second.button('Ask for 1 minute').click()
      await desk.part('hands').getByRole('listitem').waitFor()
    },
    (course) => course.notes(),
  )
  await session.happens(
    'the minute declined',
    async () => {
      await desk.part('hands').getByRole('button', { name: 'No', exact: true }).click()
      await second.part('declined').waitFor()
    },
    () => {},
  )
}

/** Whoever did not come is taken off the agenda. */
async function dropped(session: Session, name: string): Promise<void> {
  const { desk } = session.at
  const person = session.person(name)
  const item = session.course.turns.find(({ speakers }) => speakers.includes(person))?.id ?? ''
  await session.happens(
    `${name} dropped`,
    async () => {
      await desk.page.locator(`[data-row="${item}"] .mod-row-button`).click()
      await desk.page.getByRole('menuitem', { name: 'Drop' }).click()
      await desk.page.locator(`[data-row="${item}"][data-status=dropped]`).waitFor()
    },
    (course) => course.drops(item),
  )
}

/** Somebody gets the floor inside what is on, and it is taken back. */
async function floorTurn(session: Session): Promise<void> {
  const { desk, stage } = session.at
  await session.happens(
    'a floor turn',
    async () => {
      await desk.press('f')
      await desk.page
        .getByRole('dialog')
        .locator('select')
        .selectOption(session.person(session.sheet.cast.second))
      await desk.page.getByRole('dialog').getByRole('button', { name: 'Give the floor' }).click()
      await stage.page.getByText('has the floor').waitFor()
    },
    (course) => course.notes(),
  )
  await session.happens(
    'the end of the floor turn',
    async () => {
      await desk.press('f')
      await stage.page.getByText('has the floor').waitFor({ state: 'detached' })
    },
    () => {},
  )
}

/** The network of the stage is cut while its clock runs and something is given; back again, it shows what everybody shows. */
async function cut(session: Session): Promise<void> {
  const { desk, stage } = session.at
  const { cable, sheet } = session
  const on = session.course.on?.id ?? ''
  stage.expectCuts()
  cable.cut()
  await session.passes(sheet.cutFor)
  cable.mend()
  await inStep([stage], 20_000)
  await session.happens(
    'a minute after the cut',
    async () => {
      await desk.press('+')
    },
    (course) => course.gives(on, 1),
  )
}

/** The server is killed and comes back on the same data. */
async function killed(session: Session): Promise<void> {
  const { house, screens } = session
  for (const screen of screens) screen.expectCuts()
  await house.kill()
  await house.startAgain()
  await session.clock.comesBack()
  await session.allInStep()
  await session.agrees('the server back')
}

/** Everything has been on: the show is ended, opened again, and ended for good. */
async function ends(session: Session): Promise<void> {
  const { desk } = session.at
  await session.moves(
    'the end',
    async () => {
      await desk.press('e')
      await desk.page.getByRole('dialog').getByRole('button', { name: 'End show' }).click()
      await desk.button(/^Reopen/).waitFor()
    },
    (course) => course.finishesShow(),
  )
}

async function reopens(session: Session): Promise<void> {
  const { desk } = session.at
  await session.happens(
    'reopened',
    async () => {
      await desk.press('o')
      await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
    },
    (course) => course.reopens(),
  )
}

const HAPPENINGS = {
  missing: (session: Session) => missing(session, session.sheet.absent),
  begins,
  next,
  mistake,
  cue,
  granted,
  declined,
  dropped: (session: Session) => dropped(session, session.sheet.absent),
  floorTurn,
  cut,
  killed,
  ends,
  reopens,
} as const

/** What happens when: clock times at home, in order. */
export type Sheet = {
  readonly cast: { readonly first: string; readonly second: string; readonly twice: string }
  /** Who does not come. */
  readonly absent: string
  readonly from: string
  /** How long the network is cut, in ms. */
  readonly cutFor: number
  readonly happens: ReadonlyArray<readonly [string, keyof typeof HAPPENINGS]>
}

/** Plays the whole sheet; everything is compared in every minute and after everything that happens. */
export async function play(session: Session): Promise<void> {
  await session.agrees('all pages open')
  try {
    for (const [clock, what] of session.sheet.happens) {
      await session.until(clock)
      await HAPPENINGS[what](session)
    }
  } catch (error) {
    // What was seen before says more than where it stopped.
    throw new Error([...session.found, error].join('\n'), { cause: error })
  }
  expect([...session.found, ...session.house.faults()]).toEqual([])
}

/** The founding session: 150 minutes. */
export const WHOLE: Sheet = {
  cast: { first: 'Wei Bai', second: 'Wolfgang Wende', twice: 'Qian Wang' },
  absent: 'Jiang Wang',
  from: '14:55:00',
  cutFor: 15_000,
  happens: [
    ['14:57:20', 'missing'],
    ['15:04:20', 'begins'],
    ['15:05:10', 'next'],
    ['15:08:20', 'next'],
    ['15:11:00', 'next'],
    ['15:12:30', 'mistake'],
    ['15:14:10', 'next'],
    ['15:18:40', 'cue'],
    ['15:22:05', 'granted'],
    ['15:27:00', 'next'],
    ['15:44:10', 'declined'],
    ['15:52:40', 'next'],
    ['16:00:30', 'cut'],
    ['16:08:15', 'next'],
    ['16:10:10', 'dropped'],
    ['16:12:20', 'killed'],
    ['16:16:40', 'next'],
    ['16:25:00', 'next'],
    ['16:30:20', 'next'],
    ['16:34:50', 'next'],
    ['16:39:30', 'next'],
    ['16:44:40', 'next'],
    ['16:49:20', 'next'],
    ['16:55:10', 'floorTurn'],
    ['17:11:30', 'next'],
    ['17:29:40', 'next'],
    ['17:31:10', 'next'],
    ['17:32:30', 'ends'],
    ['17:32:30', 'reopens'],
    ['17:34:00', 'ends'],
  ],
}

/** A session of our own in the same shape: a quarter of an hour. */
export const SHORT: Sheet = {
  cast: { first: 'Ute Brandt', second: 'Lin An', twice: 'He Qing' },
  absent: 'Jan Kolbe',
  from: '14:59:00',
  cutFor: 3_000,
  happens: [
    ['14:59:30', 'missing'],
    ['15:01:20', 'begins'],
    ['15:02:10', 'mistake'],
    ['15:02:40', 'next'],
    ['15:03:10', 'cue'],
    ['15:03:30', 'granted'],
    ['15:07:10', 'next'],
    ['15:08:00', 'dropped'],
    ['15:08:20', 'killed'],
    ['15:08:40', 'next'],
    ['15:10:10', 'next'],
    ['15:10:30', 'cut'],
    ['15:12:20', 'next'],
    ['15:12:40', 'floorTurn'],
    ['15:13:10', 'declined'],
    ['15:14:30', 'next'],
    ['15:14:50', 'next'],
    ['15:14:50', 'ends'],
    ['15:14:50', 'reopens'],
    ['15:15:30', 'ends'],
  ],
}
