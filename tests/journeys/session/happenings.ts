import type { CommandOf } from '../../../shared/run/command.ts'
import { instant } from '../../../shared/time/instant.ts'
import { inSync } from '../support/company.ts'
import { minuteOf } from './clockWords.ts'
import { wordsOf } from './dictionary.ts'
import { reported } from './reported.ts'
import type { Session } from './session.ts'

const en = wordsOf({ lang: 'en' })
const zh = wordsOf({ lang: 'zh' })

const onNow = ({ course }: Session) => course.on?.id ?? ''

const live = (session: Session, item: string) =>
  session.at('desk').page.locator(`[data-testid=live-item][data-item="${item}"]`).waitFor()
const standby = (session: Session) =>
  session.at('desk').page.locator('[data-testid=live-item][data-status=standby]').waitFor()

const requests = (session: Session, seat: 'desk' | 'secondDesk') =>
  session.at(seat).part('requests')

async function next(session: Session): Promise<void> {
  const to = session.course.next?.id ?? ''
  await session.moves(
    `Next to ${to}`,
    async () => {
      await session.at('desk').press('n')
      await live(session, to)
    },
    (course) => course.moves(),
  )
}

/** Someone does not come: the second moderator marks them, before the show begins. */
const missing = (session: Session) =>
  session.happens(
    `${session.absent.en} is not here`,
    async () => {
      const { page, part } = session.at('secondDesk')
      const { notHere } = zh.moderator.people
      await page.getByTestId('room-button').click()
      const row = part('people').getByRole('listitem').filter({ hasText: session.absent.zh })
      await row.getByRole('button').first().click()
      const item = page.getByRole('menuitem', { name: notHere })
      await item.or(page.getByRole('menuitemradio', { name: notHere })).click()
      await row.filter({ hasText: notHere }).waitFor()
      await page.getByTestId('room-button').click()
    },
    (course) => course.marks(session.absent.id, 'away'),
  )

/** The show begins late, and its first item with it. */
async function begins(session: Session): Promise<void> {
  const start = async () => {
    await session.at('desk').press('n')
    await standby(session)
  }
  await session.happens('the start', start, (course) => course.starts())
  await next(session)
}

/** A Next too early; a timekeeper gives a minute to whoever came on; the Next is undone, and the minute stays. */
async function mistake(session: Session): Promise<void> {
  const desk = session.at('desk')
  const was = onNow(session)
  await next(session)
  const wrong = onNow(session)
  await session.happens(
    'a minute from the timekeeper',
    () => session.at('timekeeper').press('+'),
    (course) => course.gives(wrong, 1),
  )
  await session.moves(
    'the Next undone',
    async () => {
      await desk.press('u')
      await desk.part('take-back').waitFor()
      await desk.press('u')
      await live(session, was)
    },
    (course) => course.takesMoveBack(),
  )
}

/** The timekeeper asks whoever is on to be louder; their page shows it until they acknowledge it. */
async function cue(session: Session): Promise<void> {
  const speaker = session.at('first')
  await session.happens('a cue', async () => {
    await session.at('timekeeper').press('w')
    await speaker.part('cue').waitFor()
  })
  await session.happens('the cue seen', async () => {
    await speaker.part('acknowledge').click()
    await speaker.part('cue').waitFor({ state: 'detached' })
    await session.at('desk').part('log').getByText('seen by').first().waitFor()
  })
}

/** Whoever is on asks for a minute, and the second moderator gives it. */
async function granted(session: Session): Promise<void> {
  const on = onNow(session)
  const request = requests(session, 'secondDesk').getByRole('listitem')
  await session.happens('a minute requested', async () => {
    await session.at('first').press('m')
    await request.waitFor()
  })
  await session.happens(
    'the minute granted',
    async () => {
      const { minute } = zh.moderator.hands.grant
      await session.at('secondDesk').button(minute, { exact: true }).click()
      await request.waitFor({ state: 'detached' })
    },
    (course) => course.gives(on, 1),
  )
}

/** Another asks for a minute, and the moderator declines. */
async function declined(session: Session): Promise<void> {
  const speaker = session.at('second')
  await session.happens('another minute requested', async () => {
    await speaker.button('Ask for 1 minute').click()
    await requests(session, 'desk').getByRole('listitem').waitFor()
  })
  await session.happens('the minute declined', async () => {
    await requests(session, 'desk').getByRole('button', { name: 'No', exact: true }).click()
    await speaker.part('declined').waitFor()
  })
}

/** Whoever did not come is taken off the agenda. */
async function dropped(session: Session): Promise<void> {
  const { page } = session.at('desk')
  const turn = session.course.turns.find(({ speakers }) => speakers.includes(session.absent.id))
  const row = `[data-row="${turn?.id}"]`
  await session.happens(
    `${session.absent.en} dropped`,
    async () => {
      await page.locator(`${row} [data-row-button]`).click()
      await page.getByRole('menuitem', { name: 'Drop' }).click()
      await page.locator(`${row}[data-status=dropped]`).waitFor()
    },
    (course) => course.drops(turn?.id ?? ''),
  )
}

/** Someone gets the floor inside what is on, and it is taken back. */
async function floorTurn(session: Session): Promise<void> {
  const desk = session.at('desk')
  const dialog = desk.page.getByRole('dialog')
  const onStage = session.at('stage').page.getByText('has the floor')
  await session.happens('a floor turn', async () => {
    await desk.press('f')
    await dialog.locator('select').selectOption(session.person(session.sheet.cast.second).id)
    await dialog.getByRole('button', { name: 'Give the floor' }).click()
    await onStage.waitFor()
  })
  await session.happens('the end of the floor turn', async () => {
    await desk.press('f')
    await onStage.waitFor({ state: 'detached' })
  })
}

/** The first two items to come of the segment that is under way. */
function comingTwo({ course }: Session) {
  const [one, two] = course.turns.filter(({ status }) => status === 'waiting')
  const segment = course.agenda.segments[one?.segment ?? 0]
  if (one === undefined || segment === undefined || two?.segment !== one.segment)
    throw new Error('no two items are to come in one segment')
  const at = segment.items.findIndex(({ id }) => id === one.id)
  return { one, two, segment: segment.id, before: segment.items[at - 1]?.id ?? null }
}

/** Another moderator changes the agenda. */
async function changed(session: Session, command: CommandOf<'insert'> | CommandOf<'reorder'>) {
  let { agenda } = session.course
  const give = async () => {
    agenda = await session.clock.gives(command)
  }
  await session.happens(command.type, give, (course) => course.changes(agenda))
}

/** Four minutes are inserted behind what comes next. */
function inserted(session: Session): Promise<void> {
  const { one, segment } = comingTwo(session)
  const title = { en: 'A film', 'zh-Hans': '短片' }
  const item = { title, kind: 'other', planned: 240_000, speakers: [], language: null } as const
  const at = { segment, after: one.id }
  return changed(session, { type: 'insert', at, item: { ...item, speakers: [] }, newPeople: [] })
}

/** The item behind the next one is moved before it. */
function moved(session: Session): Promise<void> {
  const { one, two, segment, before } = comingTwo(session)
  const [to, was] = [before, one.id].map((after) => ({ segment, after }))
  if (to === undefined || was === undefined) throw new Error('nowhere')
  return changed(session, { type: 'reorder', item: two.id, to, was })
}

/** What is on is to last until a clock time, a few minutes from now. */
function lastsUntil(session: Session): Promise<void> {
  const item = onNow(session)
  const until = minuteOf(session.course.now) + 180
  return session.happens(
    `${item} lasts until a clock time`,
    () =>
      session.clock.gives({ type: 'editUntil', item, until: instant(until * 1_000), was: null }),
    (course) => course.lastsUntil(until),
  )
}

/** The network of the stage is cut while its clock runs and a minute is given; back again, it shows what everybody shows. */
async function cut(session: Session): Promise<void> {
  const stage = session.at('stage')
  const on = onNow(session)
  stage.expectCuts()
  session.cable.hang()
  await session.passes(session.sheet.cutFor)
  session.cable.mend()
  await inSync([stage], 20_000)
  await session.happens(
    'a minute after the cut',
    () => session.at('desk').press('+'),
    (course) => course.gives(on, 1),
  )
}

/** The server is killed and comes back on the same data. */
async function killed(session: Session): Promise<void> {
  for (const { screen } of session.pages) screen.expectCuts()
  await session.house.kill()
  await session.house.startAgain()
  await session.clock.comesBack()
  await session.inSync()
  await session.agrees('the server back')
}

/** What was on has ended by itself on the way here; all pages agreed since. */
async function cameToEnd({ course, found }: Session): Promise<void> {
  const ended = course.cameToEnd.shift()
  if (ended === undefined || course.turn(ended).status !== 'done')
    found.push('nothing ended by itself, where something was to')
}

const ends = (session: Session) =>
  session.moves(
    'the end',
    async () => {
      const desk = session.at('desk')
      await desk.press('e')
      await desk.page.getByRole('dialog').getByRole('button', { name: 'End show' }).click()
      await desk.button(/^Reopen/).waitFor()
    },
    (course) => course.finishesShow(),
  )

const reopens = (session: Session) =>
  session.happens(
    'reopened',
    async () => {
      await session.at('desk').press('o')
      await standby(session)
    },
    (course) => course.reopens(),
  )

const MESSAGE = { English: 'Coats are upstairs', Chinese: '外套在楼上' }

/** Chooses in the Room pane what the stage shows; of a message its words in both languages. */
async function choose(session: Session, look: string): Promise<void> {
  const { page, part, button } = session.at('desk')
  await page.getByTestId('room-button').click()
  await part('stage').locator('select').selectOption(look)
  if (look === 'message') {
    for (const [label, words] of Object.entries(MESSAGE))
      await page.getByRole('dialog').getByLabel(label).fill(words)
    await button('Show on the stage').click()
    for (const words of Object.values(MESSAGE))
      await session.at('stage').page.getByText(words).waitFor()
  }
  await page.getByTestId('room-button').click()
}

/** The second moderator has the stage show the programme again, by its button. */
async function backToProgramme(session: Session): Promise<void> {
  const { back } = zh.moderator.stage
  await session.at('secondDesk').part('stage-fact').getByRole('button', { name: back }).click()
}

/** A moderator has the stage show one thing alone, or the programme again. */
const stage =
  (look: string, act: (session: Session, look: string) => Promise<void> = choose) =>
  (session: Session) =>
    session.happens(
      `the stage shows: ${look}`,
      async () => {
        await act(session, look)
        await session.at('stage').page.locator(`main[data-look=${look}]`).waitFor()
      },
      (course) => course.shows(look),
    )

const { sound } = en.common.chime.short

/** The timekeeper switches the chime on; from then on the page counts its sounds. */
const chimes = (session: Session) =>
  session.happens('the chime switched on', async () => {
    const { page, part } = session.at('timekeeper')
    await page.evaluate(() => {
      const { createOscillator } = AudioContext.prototype
      const { dataset } = document.documentElement
      AudioContext.prototype.createOscillator = function counted() {
        dataset['chimes'] = String(Number(dataset['chimes'] ?? 0) + 1)
        return createOscillator.call(this)
      }
    })
    await part('chime').click()
    await part('chime').getByText(sound).waitFor()
  })

/** The chime is still on, and has rung for phases and ends. */
async function chimesStill({ at, found }: Session): Promise<void> {
  const { page, part } = at('timekeeper')
  const words = await part('chime').textContent()
  if (words !== sound) found.push(`the chime says ${words} at the end`)
  const rung = await page.evaluate(() => document.documentElement.dataset['chimes'])
  if (!(Number(rung) > 2)) found.push(`the chime rang ${rung ?? 0} times`)
}

/** Everything that can happen in a session, by its name on the sheet. */
export const HAPPENINGS = {
  ...{ missing, begins, next, mistake, cue, granted, declined, inserted, moved, dropped },
  ...{
    floorTurn,
    cut,
    killed,
    ends,
    reopens,
    cameToEnd,
    lastsUntil,
    chimes,
    chimesStill,
    reported,
  },
  stageClock: stage('clock'),
  stageCountdown: stage('countdown'),
  stageBlack: stage('black'),
  stageMessage: stage('message'),
  stageProgramme: stage('programme', backToProgramme),
} as const
