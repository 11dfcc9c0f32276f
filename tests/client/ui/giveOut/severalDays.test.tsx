import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { PeopleAndScreens } from '../../../../client/ui/giveOut/PeopleAndScreens.tsx'
import type { GivenLink } from '../../../../client/ui/giveOut/person.ts'
import type { RoleActs } from '../../../../client/ui/links/roles/roleActs.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import type { AgendaFunction } from '../../../../shared/run/namedRoles.ts'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { speaks } from '../../support/speaks.ts'
import { given, NO_ROLES, OCCASION, OPENED, receiver } from './givenOut.ts'

const DAY_2 = { ...OCCASION, show: 'forum-2', startsAt: plus(OCCASION.startsAt, 24 * 60 * MINUTE) }

const message = () => within(screen.getByRole('region', { name: 'Message' }))

/** Two days: Ada is on both and opened one, Bo on the second, and somebody else called Bo too. */
function openTwoDays({
  ada = [{}, {}],
  roles = () => NO_ROLES,
}: {
  readonly ada?: readonly [Partial<GivenLink>, Partial<GivenLink>]
  readonly roles?: (show: string) => RoleActs
} = {}) {
  const people = [
    receiver('Ada', {
      links: [
        { ...given('Ada', OCCASION, OPENED), ...ada[0] },
        { ...given('Ada', DAY_2), ...ada[1] },
      ],
    }),
    receiver('Bo', { affiliation: { en: 'Oslo' }, links: [given('Bo', DAY_2)] }),
    receiver('Bo', { key: 'Bo 2', affiliation: { en: 'Turin' }, links: [given('Bo', DAY_2)] }),
  ]
  const user = userEvent.setup({ delay: null, skipHover: true })
  render(
    <I18nProvider i18n={speaks('en')}>
      <PeopleAndScreens
        occasions={[OCCASION, DAY_2]}
        people={people}
        setContact={async () => true}
        roles={roles}
      />
    </I18nProvider>,
  )
  return { user }
}

test('of several days, everyone is one row with all their links, and who has a namesake is told apart', async () => {
  const { user } = openTwoDays()
  expect(screen.getByRole('heading', { name: 'People, 3' })).toBeTruthy()
  expect(screen.getByText(/^1 opened, 2 not yet/)).toBeTruthy()
  const rows = screen.getAllByTestId('give-row').map(({ textContent }) => textContent)
  expect(rows).toEqual([
    expect.stringMatching(/Ada2 links.*Wed,? 21 Jun.*15:40.*Thu,? 22 Jun.*15:40.*1 of 2 opened/),
    expect.stringMatching(/BoOslo Talks.*Thu,? 22 Jun/),
    expect.stringMatching(/BoTurin Talks.*Thu,? 22 Jun/),
  ])
  expect(rows[0]).not.toContain('Oslo')
  await user.click(screen.getByRole('button', { name: /^Ada/ }))
  expect(message().getByText(/#forum\.ada\.[\s\S]*#forum-2\.ada\./)).toBeTruthy()
  const print = vi.spyOn(window, 'print').mockImplementation(() => {
    const sheets = [...document.body.children].find((one) => one.ariaHidden === 'true')
    expect(sheets?.textContent?.match(/#forum[^.]*/g)).toEqual([
      ...['#forum', '#forum-2', '#forum-2', '#forum-2'],
    ])
  })
  await user.click(screen.getByRole('button', { name: 'Print link cards' }))
  expect(print).toHaveBeenCalledOnce()
})

test('of several days, a day is named by the home’s clock, which comes before somebody’s own', () => {
  openTwoDays({ ada: [{ zone: 'Asia/Seoul' }, {}] })
  const [ada] = screen.getAllByTestId('give-row')
  expect(ada?.textContent).toMatch(/Wed,? 21 Jun 15:40 Beijing \/ 16:40 Seoul/)
})

test('of several days, a table has a row a person and columns for each day, and roles that differ with their days', async () => {
  const { user } = openTwoDays({ ada: [grant('moderator', 'speaker'), {}] })
  await user.click(screen.getByRole('button', { name: /^Ada/ }))
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  const [item] = await navigator.clipboard.read()
  const text = (await (await item?.getType('text/plain'))?.text()) ?? ''
  const [head = [], ada = [], bo = []] = text.split('\n').map((row) => row.split('\t'))
  expect(head).toHaveLength(8)
  expect(head[4]).toMatch(/^Wed,? 21 Jun: Link$/)
  expect([ada[0], ada[4], ada[7]]).toEqual([
    'Ada',
    expect.stringContaining('#forum.ada.'),
    expect.stringContaining('#forum-2.ada.'),
  ])
  expect(ada[1]).toMatch(/^Wed,? 21 Jun: Moderator, Speaker; Thu,? 22 Jun: Speaker$/)
  expect(bo[1]).toBe('Speaker')
  expect([bo[0], bo[4], bo[7]]).toEqual(['Bo', '', expect.stringContaining('#forum-2.bo.')])
})

/** What each show's links were asked to open, as `show: roles`. */
function asking() {
  const asked: string[] = []
  const roles = (show: string): RoleActs => ({
    ...NO_ROLES,
    set: (_, wanted) => asked.push(`${show}: ${wanted.join(' ')}`),
  })
  return { asked, roles }
}

const grant = (...roles: Role[]) => ({ grant: { roles, person: 'ada', booth: null } })
const named = (as: AgendaFunction) => ({ named: [{ role: 'moderator' as const, as }] })
const dialog = async () => within(await screen.findByRole('dialog'))
const opens = (name: string) => screen.getByRole('button', { name })

describe('P10: roles of somebody who has links to several days', () => {
  test('are said once where all agree, and are changed for all in one go or for one day', async () => {
    const { asked, roles } = asking()
    const { user } = openTwoDays({ roles })
    await user.click(opens('Change screens for the links of Ada, now Speaker'))
    const box = async () => (await dialog()).getByRole('checkbox', { name: /^Timekeeper/ })
    await user.click(await box())
    expect(asked.splice(0)).toEqual(['forum: timekeeper speaker', 'forum-2: timekeeper speaker'])
    await user.click((await dialog()).getByRole('button', { name: /^Thu,? 22 Jun$/ }))
    await user.click(await box())
    expect(asked).toEqual(['forum-2: timekeeper speaker'])
  })

  test('are said for each day where they differ, and a box for all is then neither ticked nor not', async () => {
    const { asked, roles } = asking()
    const { user } = openTwoDays({ ada: [grant('moderator', 'speaker'), {}], roles })
    const [ada] = screen.getAllByTestId('give-row')
    expect(ada?.textContent).toMatch(/Wed,? 21 Jun: Moderator, SpeakerThu,? 22 Jun: Speaker$/)
    await user.click(
      screen.getByRole('button', { name: /^Change screens for .*Ada, now Wed,? 21 Jun/ }),
    )
    const box = async () =>
      (await dialog()).getByRole<HTMLInputElement>('checkbox', { name: /^Moderator/ })
    expect(await box()).toMatchObject({ checked: true, indeterminate: false })
    await user.click((await dialog()).getByRole('button', { name: 'All 2 links' }))
    expect(await box()).toMatchObject({ checked: false, indeterminate: true })
    await user.click(await box())
    expect(asked).toEqual(['forum-2: moderator speaker'])
    // A box that cannot be unticked on one day is not unticked on the other either.
    expect((await dialog()).getByRole('checkbox', { name: /^Speaker/ })).toMatchObject({
      checked: true,
      disabled: true,
    })
  })

  test('are proposed for the days whose agendas name them, and given for these alone', async () => {
    const { asked, roles } = asking()
    const { user } = openTwoDays({ ada: [{}, named('chair')], roles })
    await user.click(
      screen.getByRole('checkbox', {
        name: /^Console for Ada: the agenda names them as chair \(Thu,? 22 Jun\)$/,
      }),
    )
    expect(asked).toEqual(['forum-2: moderator speaker'])
  })
})
