import { instant } from '../../../shared/time/instant.ts'
import { inSync } from '../support/company.ts'
import { away, inserted, moved } from './changes.ts'
import { chimes, chimesStill } from './chimes.ts'
import { minuteOf } from './clockWords.ts'
import { wordsOf } from './dictionary.ts'
import { reported } from './reported.ts'
import type { Session } from './session.ts'
import { showsMessage, showsOf, showsProgramme } from './stageLooks.ts'

/** The network of the stage is cut while its clock runs and something is given; back again, it shows what everybody shows. */
async function cut(session: Session): Promise<void> {
  const desk = session.at('desk')
  const stage = session.at('stage')
  const { cable, sheet } = session
  const on = session.course.on?.id ?? ''
  stage.expectCuts()
  cable.hang()
  await session.passes(sheet.cutFor)
  cable.mend()
  await inSync([stage], 20_000)
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
  const { house, pages } = session
  for (const { screen } of pages) screen.expectCuts()
  await house.kill()
  await house.startAgain()
  await session.clock.comesBack()
  await session.inSync()
  await session.agrees('the server back')
}

/** What was on has ended by itself on the way here, as the story knows; all pages agreed since. */
async function cameToEnd({ course, found }: Session): Promise<void> {
  const came = course.cameToEnd.shift()
  if (came === undefined || course.turn(came).status !== 'done')
    found.push('nothing ended by itself, where something was to')
}

/** A moderator says that what is on lasts until a clock time, a few minutes from now. */
async function lastsUntil(session: Session): Promise<void> {
  const { clock, course } = session
  const item = course.on?.id ?? ''
  const until = minuteOf(course.now) + 180
  await session.happens(
    `${item} lasts until a clock time`,
    () => clock.gives({ type: 'editUntil', item, until: instant(until * 1_000), was: null }),
    () => course.lastsUntil(until),
  )
}

const zh = wordsOf({ lang: 'zh' })

/** Whoever moderates presses Next, and the item that waited is on. */
async function next(session: Session): Promise<void> {
  const desk = session.at('desk')
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
  const secondDesk = session.at('secondDesk')
  const person = session.person(name)
  await session.happens(
    `${name} is not here`,
    async () => {
      await secondDesk.page.getByTestId('room-button').click()
      const row = secondDesk
        .part('people')
        .getByRole('listitem')
        .filter({ hasText: session.chineseName(name) })
      await row.getByRole('button').first().click()
      await secondDesk.page
        .getByRole('menuitem', { name: zh.moderator.people.notHere })
        .or(secondDesk.page.getByRole('menuitemradio', { name: zh.moderator.people.notHere }))
        .click()
      await row.filter({ hasText: zh.moderator.people.notHere }).waitFor()
      await secondDesk.page.getByTestId('room-button').click()
    },
    (course) => course.marks(person, 'away'),
  )
}

/** The show begins late, and its first item with it. */
async function begins(session: Session): Promise<void> {
  const desk = session.at('desk')
  await session.happens(
    'the start',
    async () => {
      await desk.press('n')
      await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
    },
    (course) => course.starts(),
  )
  await next(session)
}

/** A Next too early; beside it a timekeeper gives a minute to whoever came on; the Next is taken back, and the minute stays. */
async function mistake(session: Session): Promise<void> {
  const desk = session.at('desk')
  const timekeeper = session.at('timekeeper')
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
  const timekeeper = session.at('timekeeper')
  const first = session.at('first')
  const desk = session.at('desk')
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
      await desk.part('log').getByText('seen by').first().waitFor()
    },
    () => {},
  )
}

/** Whoever is on asks for a minute, and the second moderator gives it. */
async function granted(session: Session): Promise<void> {
  const first = session.at('first')
  const secondDesk = session.at('secondDesk')
  const on = session.course.on?.id ?? ''
  await session.happens(
    'a minute asked for',
    async () => {
      await first.press('m')
      await secondDesk.part('requests').getByRole('listitem').waitFor()
    },
    (course) => course.notes(),
  )
  await session.happens(
    'the minute granted',
    async () => {
      await secondDesk.button(zh.moderator.hands.grant.minute, { exact: true }).click()
      await secondDesk.part('requests').getByRole('listitem').waitFor({ state: 'detached' })
    },
    (course) => course.gives(on, 1),
  )
}

/** Another asks for a minute, and is told: not now. */
async function declined(session: Session): Promise<void> {
  const second = session.at('second')
  const desk = session.at('desk')
  await session.happens(
    'another minute asked for',
    async () => {
      await second.button('Ask for 1 minute').click()
      await desk.part('requests').getByRole('listitem').waitFor()
    },
    (course) => course.notes(),
  )
  await session.happens(
    'the minute declined',
    async () => {
      await desk.part('requests').getByRole('button', { name: 'No', exact: true }).click()
      await second.part('declined').waitFor()
    },
    () => {},
  )
}

/** Whoever did not come is taken off the agenda. */
async function dropped(session: Session, name: string): Promise<void> {
  const desk = session.at('desk')
  const person = session.person(name)
  const item = session.course.turns.find(({ speakers }) => speakers.includes(person))?.id ?? ''
  await session.happens(
    `${name} dropped`,
    async () => {
      await desk.page.locator(`[data-row="${item}"] [data-row-button]`).click()
      await desk.page.getByRole('menuitem', { name: 'Drop' }).click()
      await desk.page.locator(`[data-row="${item}"][data-status=dropped]`).waitFor()
    },
    (course) => course.drops(item),
  )
}

/** Somebody gets the floor inside what is on, and it is taken back. */
async function floorTurn(session: Session): Promise<void> {
  const desk = session.at('desk')
  const stage = session.at('stage')
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

/** Everything has been on: the show is ended, opened again, and ended for good. */
async function ends(session: Session): Promise<void> {
  const desk = session.at('desk')
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
  const desk = session.at('desk')
  await session.happens(
    'reopened',
    async () => {
      await desk.press('o')
      await desk.page.locator('[data-testid=live-item][data-status=standby]').waitFor()
    },
    (course) => course.reopens(),
  )
}

/** Everything that can happen in a session, by its name on the sheet. */
export const HAPPENINGS = {
  missing: (session: Session) => missing(session, session.sheet.absent),
  begins,
  next,
  mistake,
  cue,
  granted,
  declined,
  away: (session: Session) => away(session, session.sheet.absent),
  inserted,
  moved,
  dropped: (session: Session) => dropped(session, session.sheet.absent),
  floorTurn,
  cut,
  killed,
  ends,
  reopens,
  cameToEnd,
  lastsUntil,
  stageClock: showsOf('clock'),
  stageCountdown: showsOf('countdown'),
  stageBlack: showsOf('black'),
  stageMessage: showsMessage,
  stageProgramme: showsProgramme,
  chimes,
  chimesStill,
  reported,
} as const
