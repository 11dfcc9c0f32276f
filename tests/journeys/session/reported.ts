import type { Page } from 'playwright-core'
import { clockAt, digitsOf } from './clockWords.ts'
import type { Course } from './course.ts'
import { collect } from './page.ts'
import type { Session } from './session.ts'

/** What a report says of one item: its id on this page, when it began and what it used, in its words. */
type Row = { readonly item: string; readonly began: string; readonly used: string }

type Report = { readonly head: string; readonly rows: readonly Row[]; readonly text: string }

async function read(page: Page): Promise<Report> {
  await page.getByTestId('report').getByRole('heading', { level: 1 }).waitFor()
  return page.evaluate(() => ({
    head: document.querySelector('[data-testid=report] h1')?.textContent ?? '',
    rows: [...document.querySelectorAll('[data-testid=report] tr[data-item]')].map((row) => ({
      item: row.getAttribute('data-item') ?? '',
      began: row.querySelector('[data-testid=began]')?.textContent ?? '',
      used: row.querySelector('[data-testid=used]')?.textContent ?? '',
    })),
    text: document.querySelector('[data-testid=report]')?.textContent ?? '',
  }))
}

/** The same of the timekeeper's page: what stands under used, by item. */
async function usedAtTimekeeper(session: Session): Promise<ReadonlyMap<string, string>> {
  const [sight] = await collect(session.pages.filter(({ seat }) => seat.role === 'timekeeper'))
  const rows = (sight?.lines ?? []).filter(({ place, item }) => place.includes('plan') && item)
  return new Map(
    rows.map(({ item, cells }) => {
      const planned = cells.findIndex(({ as }) => as.includes('planned'))
      return [item ?? '', cells[planned + 1]?.text ?? ''] as const
    }),
  )
}

/** Where a report differs from the story, and from what the timekeeper has on their page. */
function differences(
  { rows, head }: Report,
  course: Course,
  kept: ReadonlyMap<string, string>,
): readonly string[] {
  const home = course.agenda.zones[0] ?? 'UTC'
  const end = clockAt(course.lastEnd ?? 0, home)
  const done = course.turns.map((turn, place) => ({ turn, row: rows[place] }))
  return [
    ...(head.includes(end) ? [] : [`“${head}”, where it ended ${end}`]),
    ...(rows.length === course.turns.length ? [] : [`${rows.length} rows of all items`]),
    ...done.flatMap(({ turn, row }) => {
      if (turn.status !== 'done') return []
      const [used, began] = [digitsOf(course.spent(turn)), clockAt(turn.began ?? 0, home)]
      return [
        ...(row?.used === used ? [] : [`${turn.id} used ${row?.used}, where it is ${used}`]),
        ...(row?.began === began ? [] : [`${turn.id} began ${row?.began}, where it is ${began}`]),
        ...(kept.get(turn.id) === used
          ? []
          : [`${turn.id} used ${used}, and ${kept.get(turn.id)} at the timekeeper's`]),
      ]
    }),
  ]
}

/** The parts of the names of everybody on the agenda, of three letters or more. */
function partsOfNames({ agenda }: Course): readonly string[] {
  const names = agenda.people.flatMap(({ name }) => Object.values(name))
  const isPart = (part: string) => part.length > 2 || /^\p{sc=Han}{2,}$/u.test(part)
  return names.flatMap((name) => name.split(/\P{L}+/u)).filter(isPart)
}

/** A link of the report without names, made on its page. */
async function share(report: Page): Promise<string> {
  await report.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await report.getByRole('button', { name: 'Share', exact: true }).click()
  await report.getByRole('button', { name: 'Make link' }).click()
  await report.getByRole('button', { name: 'Copy link' }).click()
  await report.getByRole('button', { name: 'Copied' }).waitFor()
  return report.evaluate(() => navigator.clipboard.readText())
}

/** Whoever moderates opens the report and shares it; both say what the timekeeper's page says, and the shared one names nobody. */
export async function reported(session: Session): Promise<void> {
  const { course, found } = session
  const desk = session.at('desk').page
  const [report] = await Promise.all([
    desk.waitForEvent('popup'),
    desk.getByRole('link', { name: 'Open report' }).click(),
  ])
  const kept = await usedAtTimekeeper(session)
  const own = differences(await read(report), course, kept)
  found.push(...own.map((fault) => `the report: ${fault}`))

  const guest = await report.context().browser()?.newContext({ locale: 'en-GB' })
  const page = await guest?.newPage()
  await page?.goto(await share(report))
  if (page === undefined) throw new Error('the browser opens no other page')
  const shared = await read(page)
  const seen = differences(shared, course, kept)
  const named = partsOfNames(course).filter((part) =>
    new RegExp(`(?<!\\p{L})${part}(?!\\p{L})`, 'u').test(shared.text),
  )
  found.push(...[...seen, ...named.map((part) => `names ${part}`)].map((one) => `shared: ${one}`))
  await guest?.close()
  await report.close()
}
