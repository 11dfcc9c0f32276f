import { renderHook, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { useLinkWords } from '../../../../client/ui/links/useLinkWords.ts'
import { PlannerView } from '../../../../client/views/planner/PlannerView.tsx'
import { ownedShow } from '../../../../server/access/ownedShows.ts'
import { given, unpublished } from '../../../support/given.ts'
import { founding, showOf } from '../../../support/shows.ts'
import { speaks } from '../../support/speaks.ts'
import { talks } from '../../support/talks.ts'
import { openPlanner } from '../openPlanner.tsx'

const SMALL = showOf('15:00 a 10, b 10')
const user = userEvent.setup({ delay: null, skipHover: true })

async function publish(): Promise<HTMLElement> {
  await user.click(screen.getByTestId('publish'))
  await user.click(await screen.findByTestId('publish-now'))
  return screen.findByTestId('published')
}

describe('once the draft is published', () => {
  test('P8, P10, R8d: the first cannot be taken back; everyone’s links are there to be copied as a table, and a list that changed since says so', async () => {
    const screenOf = openPlanner(unpublished(founding()), <PlannerView />)
    const notice = within(await publish())
    expect(notice.queryByTestId('take-back')).toBeNull()
    const people = founding().people.length
    await notice.findByText(new RegExp(`Links for ${people} people`))
    await user.click(notice.getByTestId('copy-links'))
    await notice.findByText(/links copied/)
    const copied = await navigator.clipboard.readText()
    const [head, ...rows] = copied.split('\n').map((row) => row.split('\t'))
    const when = ['Speaks at, Beijing time', 'Speaks at, own time']
    expect(head).toEqual(['Name', 'Role', ...when, 'Segment', 'Link'])
    expect(rows).toHaveLength(people)
    expect(rows[0]?.slice(1, 3)).toEqual(['Speaker', '2023-06-21 15:00, 16:50, 17:30'])
    expect(rows.find(([name]) => name === 'Xiaomiao Sheng')?.slice(2, 4)).toEqual([
      '2023-06-21 16:45',
      '2023-06-21 17:45 Seoul',
    ])
    for (const row of rows) expect(row[5]).toMatch(/^https?:\/\/[^/]+\/#a-show\..+\.token-of-/)

    screenOf.later((show) =>
      show.record([{ type: 'linkRevoked', v: 1, link: 'ying-wang', generation: 1 }]),
    )
    const since = `The list has changed since you copied ${people} rows.`
    await notice.findByText(since)
    await user.click(notice.getByRole('button', { name: 'Copy all links' }))
    await notice.findByText(`${people - 1} links copied`)
    expect(notice.queryByText(since)).toBeNull()
  })

  test('P10: the links that somebody else gives out are named with who does', async () => {
    const show = given(talks())
    const grant = { roles: ['timekeeper' as const], person: null, booth: null }
    show.record([
      { type: 'linkMade', v: 1, link: 'timekeeper', grant },
      { type: 'rolesSet', v: 1, link: 'ying-wang', roles: ['moderator', 'speaker'] },
      { type: 'rolesSet', v: 1, link: 'wei-bai', roles: ['planner'] },
    ])
    openPlanner(show, <PlannerView />)
    await user.click(screen.getByTestId('more'))
    await user.click(await screen.findByRole('menuitem', { name: 'People and screens' }))
    const people = talks().people.length
    await screen.findByRole('heading', { name: `People, ${people}` })
    await user.click(screen.getByTestId('copy-links'))
    await screen.findByText(`${people - 2} links copied`)
    const notes = screen.getAllByText(/^Not copied/).map(({ textContent }) => textContent)
    expect(notes).toEqual([
      'Not copied, ask the owner or a moderator: Ying Wang (Moderator, Speaker), Timekeeper',
      'Not copied, ask the owner: Wei Bai (Planner)',
    ])
  })

  test('R14: links of the report with and without names are told apart', async () => {
    const show = given(talks())
    const grant = { roles: ['report' as const], person: null, booth: null }
    for (const names of [true, false]) {
      const link = `names-${names}`
      show.record([
        { type: 'linkMade', v: 1, link, grant },
        { type: 'reportShared', v: 1, link, names, until: null },
      ])
    }
    const labels = ['Report with names', 'Report without names']
    const owned = ownedShow(Buffer.alloc(32), show.state)?.links.slice(-2) ?? []
    const { result } = renderHook(useLinkWords, {
      wrapper: ({ children }) => <I18nProvider i18n={speaks('en')}>{children}</I18nProvider>,
    })
    expect(owned.map((link) => result.current.who(link))).toEqual(labels)
    openPlanner(show, <PlannerView />)
    await user.click(screen.getByTestId('more'))
    await user.click(await screen.findByRole('menuitem', { name: 'People and screens' }))
    for (const label of labels) await screen.findAllByText(label)
  })

  test('R8d: a later one can, at once or from the menu', async () => {
    const show = given(SMALL)
    const title = { en: 'Another title' }
    show.does({ type: 'replaceDraft', agenda: { ...SMALL, title }, revision: 0 })
    openPlanner(show, <PlannerView />)
    const notice = within(await publish())
    expect(show.state.published?.agenda.title).toEqual(title)
    await user.click(notice.getByTestId('take-back'))
    expect(show.state.published?.agenda).toEqual(SMALL)
    expect(screen.queryByTestId('published')).toBeNull()
    await publish()
    await user.click(screen.getByTestId('more'))
    await user.click(await screen.findByRole('menuitem', { name: 'Undo publish' }))
    expect(show.state.published?.agenda).toEqual(SMALL)
  })
})

test('P7: an empty draft is not published, and it is said what to do', async () => {
  const empty = showOf('15:00')
  const { given: commands } = openPlanner(unpublished(empty), <PlannerView />)
  await user.click(screen.getByTestId('publish'))
  expect(
    await screen.findByText(/The agenda is empty. Paste an agenda or add an item/),
  ).toBeTruthy()
  expect(screen.queryByTestId('publish-now')).toBeNull()
  expect(commands).toEqual([])
})
