// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { GiveOut } from '../../../../client/ui/giveOut/GiveOut.tsx'
import type { GivenLink, LinkHolder } from '../../../../client/ui/giveOut/person.ts'
import type { Opened } from '../../../../shared/protocol/opened.ts'
import { instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { speaks } from '../../support/speaks.ts'

afterEach(cleanup)

const OCCASION = {
  show: 'forum',
  title: { en: 'Forum' },
  zones: ['Asia/Shanghai'],
  startsAt: instant(Date.parse('2023-06-21T15:00:00+08:00')),
}

/** A link of somebody's to a show, on the day of the show. */
function given(name: string, occasion = OCCASION, opened: Opened | null = null): GivenLink {
  const id = name.toLowerCase()
  return {
    link: id,
    name: { en: name },
    grant: { roles: ['speaker'], person: id, booth: null },
    turn: { at: plus(occasion.startsAt, 40 * MINUTE), segment: { en: 'Talks' } },
    address: `https://rostrum.example.org/#${occasion.show}.${id}.AAAAAAAAAAAAAAAAAAAAAA`,
    opened,
    occasion,
  }
}

function receiver(name: string, part: Partial<LinkHolder> = {}): LinkHolder {
  const known = { affiliation: null, contact: null, speaks: ['en'] }
  return { key: name, name: { en: name }, ...known, links: [given(name)], ...part }
}

const OPENED = { first: 0, last: Date.parse('2023-06-21T14:02:00+08:00'), on: 'phone' as const }

function open(setContact = vi.fn(async () => true)) {
  const people = [
    receiver('Ada', { contact: 'ada@example.org' }),
    receiver('Bo', { links: [given('Bo', OCCASION, OPENED)] }),
    receiver('Cem'),
  ]
  const user = userEvent.setup({ delay: null })
  render(
    <I18nextProvider i18n={speaks('en')}>
      <GiveOut occasions={[OCCASION]} people={people} setContact={setContact} />
    </I18nextProvider>,
  )
  return { user, setContact }
}

const message = () => within(screen.getByRole('region', { name: 'Message' }))

test('chooses those who have not opened their link, says who did, and has a message ready for each', async () => {
  const { user } = open()
  expect(screen.getByText(/^1 opened, 2 not yet/)).toBeTruthy()
  expect(screen.getByText('2 chosen')).toBeTruthy()
  expect(screen.getByText('opened 21 Jun, 14:02 on a phone')).toBeTruthy()
  expect(message().getByText('Message 1 of 2')).toBeTruthy()
  const mail = screen.getByRole('link', { name: 'Open in mail' })
  expect(mail.getAttribute('href')).toMatch(/^mailto:ada@example\.org\?/)
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(message().getByText('Message 2 of 2')).toBeTruthy()
  expect(message().getByText(/^Dear Cem/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Open in mail' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Copy text' }))
  expect(await navigator.clipboard.readText()).toContain('#forum.cem.')
})

test('copies the chosen as a table', async () => {
  const { user } = open()
  await user.click(screen.getByRole('checkbox', { name: 'Choose Ada' }))
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  const [item] = await navigator.clipboard.read()
  const text = await (await item?.getType('text/plain'))?.text()
  expect(text?.split('\n')).toHaveLength(2)
  expect(text).toContain('#forum.cem.')
})

test('keeps what a person is reached by once it is one, and says what is wrong with it before', async () => {
  const { user, setContact } = open()
  const field = screen.getByRole('textbox', { name: 'Mail or phone of Cem' })
  await user.type(field, 'cem{Enter}')
  expect(screen.getByText('Neither a mail address nor a phone number.')).toBeTruthy()
  expect(setContact).not.toHaveBeenCalled()
  await user.type(field, '@example.org{Enter}')
  expect(setContact).toHaveBeenCalledWith(receiver('Cem'), 'cem@example.org')
})

test('what the server did not take stays in its field, with a word on it', async () => {
  const { user } = open(vi.fn(async () => false))
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Mail or phone of Cem' })
  await user.type(field, '+49 30 1234567{Enter}')
  expect(await screen.findByText(/^Not kept/)).toBeTruthy()
  expect(field.value).toBe('+49 30 1234567')
})

const DAY_2 = { ...OCCASION, show: 'forum-2', startsAt: plus(OCCASION.startsAt, 24 * 60 * MINUTE) }

/** Two days: Ada is on both and opened one, Bo on the second, and somebody else called Bo too. */
function openTwoDays() {
  const print = vi.fn()
  const people = [
    receiver('Ada', { links: [given('Ada', OCCASION, OPENED), given('Ada', DAY_2)] }),
    receiver('Bo', { affiliation: { en: 'Oslo' }, links: [given('Bo', DAY_2)] }),
    receiver('Bo', { key: 'Bo 2', affiliation: { en: 'Turin' }, links: [given('Bo', DAY_2)] }),
  ]
  const user = userEvent.setup({ delay: null })
  render(
    <I18nextProvider i18n={speaks('en')}>
      <GiveOut
        occasions={[OCCASION, DAY_2]}
        people={people}
        setContact={async () => true}
        print={print}
      />
    </I18nextProvider>,
  )
  return { user, print }
}

test('of several days, everyone is one row with all their links, and who has a namesake is told apart', async () => {
  const { user, print } = openTwoDays()
  expect(screen.getByRole('heading', { name: 'Give out 4 links to 3 people' })).toBeTruthy()
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
  await user.click(screen.getByRole('button', { name: 'Print link cards' }))
  const [printed] = print.mock.calls[0] ?? []
  expect(printed.map(({ occasion }: GivenLink) => occasion.show)).toEqual([
    ...['forum', 'forum-2', 'forum-2', 'forum-2'],
  ])
})

test('of several days, a table has a row a person and columns for each day', async () => {
  const { user } = openTwoDays()
  await user.click(screen.getByRole('button', { name: /^Ada/ }))
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  const [item] = await navigator.clipboard.read()
  const text = (await (await item?.getType('text/plain'))?.text()) ?? ''
  const [head = [], ada = [], bo = []] = text.split('\n').map((row) => row.split('\t'))
  expect(head).toHaveLength(8)
  expect(head[4]).toMatch(/^Wed,? 21 Jun: link$/)
  expect([ada[0], ada[4], ada[7]]).toEqual([
    'Ada',
    expect.stringContaining('#forum.ada.'),
    expect.stringContaining('#forum-2.ada.'),
  ])
  expect([bo[0], bo[4], bo[7]]).toEqual(['Bo', '', expect.stringContaining('#forum-2.bo.')])
})
