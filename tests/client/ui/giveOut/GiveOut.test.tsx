// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test, vi } from 'vitest'
import { GiveOut } from '../../../../client/ui/giveOut/GiveOut.tsx'
import type { LinkHolder } from '../../../../client/ui/giveOut/person.ts'
import type { RoleActs } from '../../../../client/ui/links/roles/roleActs.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { speaks } from '../../support/speaks.ts'

afterEach(cleanup)

const OCCASION = { title: { en: 'Forum' }, zones: ['Asia/Shanghai'], languages: ['en'] }

function receiver(name: string, part: Partial<LinkHolder> = {}): LinkHolder {
  const id = name.toLowerCase()
  return {
    link: id,
    person: id,
    name: { en: name },
    grant: { roles: ['speaker'], person: id, booth: null },
    turn: { at: instant(Date.parse('2023-06-21T15:40:00+08:00')), segment: { en: 'Talks' } },
    address: `https://rostrum.example.org/#forum.${id}.AAAAAAAAAAAAAAAAAAAAAA`,
    contact: null,
    speaks: ['en'],
    opened: null,
    named: [],
    ...part,
  }
}

const OPENED = { first: 0, last: Date.parse('2023-06-21T14:02:00+08:00'), on: 'phone' as const }

const NO_ROLES: RoleActs = {
  can: () => true,
  set: () => undefined,
  wished: () => null,
  trouble: () => null,
}

function open(setContact = vi.fn(async () => true)) {
  const people = [
    receiver('Ada', { contact: 'ada@example.org' }),
    receiver('Bo', { opened: OPENED }),
    receiver('Cem'),
  ]
  const user = userEvent.setup({ delay: null })
  render(
    <I18nextProvider i18n={speaks('en')}>
      <GiveOut occasion={OCCASION} people={people} setContact={setContact} roles={NO_ROLES} />
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
  expect(setContact).toHaveBeenCalledWith('cem', 'cem@example.org')
})

test('what the server did not take stays in its field, with a word on it', async () => {
  const { user } = open(vi.fn(async () => false))
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Mail or phone of Cem' })
  await user.type(field, '+49 30 1234567{Enter}')
  expect(await screen.findByText(/^Not kept/)).toBeTruthy()
  expect(field.value).toBe('+49 30 1234567')
})
