import { act, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, onTestFinished, test, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { PeopleAndScreens } from '../../../../client/ui/giveOut/PeopleAndScreens.tsx'
import { MINUTE, plus } from '../../../../shared/time/instant.ts'
import { speaks } from '../../support/speaks.ts'
import { given, NO_ROLES, OCCASION, OPENED, receiver } from './givenOut.ts'

const PEOPLE = [
  receiver('Ada', { contact: 'ada@example.org' }),
  receiver('Bo', { links: [given('Bo', OCCASION, OPENED)] }),
  receiver('Cem'),
]

function open(setContact = vi.fn(async () => true), people = PEOPLE) {
  const user = userEvent.setup({ delay: null, skipHover: true })
  render(
    <I18nProvider i18n={speaks('en')}>
      <PeopleAndScreens
        occasions={[OCCASION]}
        people={people}
        setContact={setContact}
        roles={() => NO_ROLES}
      />
    </I18nProvider>,
  )
  return { user, setContact }
}

const message = () => within(screen.getByRole('region', { name: 'Message' }))

test('chooses those who have not opened their link, says who did, has a message ready for each, and copies the chosen as a table', async () => {
  const { user } = open()
  expect(screen.getByText(/^1 opened, 2 not yet/)).toBeTruthy()
  expect(screen.getByText('2 chosen')).toBeTruthy()
  expect(screen.getByText('opened 21 Jun, 13:47, last 14:02 on a phone')).toBeTruthy()
  expect(message().getByText('Message 1 of 2')).toBeTruthy()
  const mail = screen.getByRole('link', { name: 'Open in mail' })
  expect(mail.getAttribute('href')).toMatch(/^mailto:ada@example\.org\?/)
  // Above its text, in sight however low the window is.
  const dear = message().getByText(/^Dear Ada/)
  expect(mail.compareDocumentPosition(dear)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  await user.click(screen.getByRole('button', { name: 'Next' }))
  expect(message().getByText('Message 2 of 2')).toBeTruthy()
  expect(message().getByText(/^Dear Cem/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Open in mail' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Copy text' }))
  expect(await navigator.clipboard.readText()).toContain('#forum.cem.')
  await user.click(screen.getByRole('checkbox', { name: 'Choose Ada' }))
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  const [item] = await navigator.clipboard.read()
  const text = await (await item?.getType('text/plain'))?.text()
  expect(text?.split('\n')).toHaveLength(2)
  expect(text).toContain('#forum.cem.')
})

test('brings a message into sight, with the keyboard, where messages stand below the list', async () => {
  const seen = vi.fn()
  // jsdom has none of its own, which would hide it from `spyOn`.
  Element.prototype.scrollIntoView = seen
  onTestFinished(() => void Reflect.deleteProperty(Element.prototype, 'scrollIntoView'))
  const { user } = open()
  await user.click(screen.getByRole('button', { name: /^Cem/ }))
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Message' }))
  expect(seen).toHaveBeenCalledTimes(1)
  await user.click(screen.getByRole('button', { name: 'Messages' }))
  expect(seen).toHaveBeenCalledTimes(2)
})

test('lists screens after people, each with its link, code and message, without a form of address or a contact', async () => {
  const grant = { roles: ['stage' as const], person: null, booth: null }
  const link = { ...given('Stage', OCCASION, OPENED), person: null, grant, turns: [], screens: 2 }
  const stage = receiver('Stage', { links: [link] })
  const { user } = open(undefined, [receiver('Ada'), stage])
  expect(screen.getByText('You can give out all links.', { exact: false })).toBeTruthy()
  const row = within(
    within(screen.getByRole('region', { name: 'Screens, 1' })).getByRole('listitem'),
  )
  // The row of an open screen is no higher than before.
  expect(row.getByText('open on 2 screens').parentElement?.textContent).toBe('open on 2 screens')
  expect(row.queryByRole('textbox')).toBeNull()
  // Nobody is sent a message to a screen unless it is chosen.
  expect(screen.getByText('1 chosen')).toBeTruthy()
  await user.click(row.getByRole('button', { name: /^Stage/ }))
  expect(message().getByText(/^Link for Stage of Forum:\s+https:.*#forum\.stage\./)).toBeTruthy()
  await user.click(row.getByRole('button', { name: 'Copy link Stage' }))
  expect(await navigator.clipboard.readText()).toBe(link.address)
  await user.click(row.getByRole('button', { name: 'More for Stage' }))
  await user.click(await screen.findByRole('menuitem', { name: 'QR code' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Stage' }))
  expect(dialog.getByRole('img', { name: 'QR code for Stage' })).toBeTruthy()
})

test('a message goes by the system’s share sheet where the browser has one', async () => {
  const shared = vi.fn(async (_: ShareData) => undefined)
  Object.defineProperty(navigator, 'share', { value: shared, configurable: true })
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'share'))
  const { user } = open()
  await user.click(message().getByRole('button', { name: /share/i }))
  expect(shared.mock.calls[0]?.[0].text).toMatch(/^Dear Ada/)
})

test('tells all turns of everybody, and by their own clock in a column where that is another', async () => {
  const [talk] = given('Dee').turns
  const at = plus(OCCASION.startsAt, 100 * MINUTE)
  const turns = [...(talk ? [talk] : []), { at, segment: { en: 'Panel' } }]
  const dee = receiver('Dee', { links: [{ ...given('Dee'), turns, zone: 'Asia/Seoul' }] })
  const { user } = open(undefined, [receiver('Cem'), dee])
  const [, row] = screen.getAllByTestId('give-row')
  expect(row?.textContent).toMatch(/DeeTalks, Panel.*16:40, 17:40 Seoul \/ 15:40, 16:40 Beijing/)
  await user.click(screen.getByRole('button', { name: 'Copy table' }))
  const [item] = await navigator.clipboard.read()
  const text = (await (await item?.getType('text/plain'))?.text()) ?? ''
  expect(text.split('\n').map((line) => line.split('\t').slice(2, 5))).toEqual([
    ['Speaks at, Beijing time', 'Speaks at, own time', 'Segment'],
    ['2023-06-21 15:40', '2023-06-21 15:40 Beijing', 'Talks'],
    ['2023-06-21 15:40, 16:40', '2023-06-21 16:40, 17:40 Seoul', 'Talks, Panel'],
  ])
})

test('keeps what a person is reached by once it is one, and says what is wrong with it before; stores it once, though Enter and leaving the field both ask for it; what the server did not take stays in its field, with a word on it', async () => {
  let answer: (isStored: boolean) => void = () => undefined
  const { user, setContact } = open(vi.fn(() => new Promise<boolean>((give) => (answer = give))))
  const field = screen.getByRole('textbox', { name: 'Mail or phone of Cem' })
  await user.type(field, 'cem{Enter}')
  expect(screen.getByText('Neither a mail address nor a phone number.')).toBeTruthy()
  expect(setContact).not.toHaveBeenCalled()
  await user.keyboard('{Escape}')
  expect(field).toHaveProperty('value', '')
  expect(screen.queryByRole('alert')).toBeNull()
  await user.type(field, 'cem@example.org{Enter}')
  await user.tab()
  expect(setContact).toHaveBeenCalledOnce()
  expect(setContact).toHaveBeenCalledWith(receiver('Cem'), 'cem@example.org')
  await act(async () => answer(false))
  expect(await screen.findByText(/^Not saved/)).toBeTruthy()
  expect(field).toHaveProperty('value', 'cem@example.org')
  await user.type(field, '{Enter}')
  expect(setContact).toHaveBeenCalledTimes(2)
})

test('a mail names UTC once', () => {
  const zones = ['UTC', 'Europe/Berlin']
  open(undefined, [receiver('Bo', { links: [given('Bo', { ...OCCASION, zones })] })])
  const message = screen.getByRole('region', { name: 'Message' }).textContent
  expect(message).toContain('UTC')
  expect(message).not.toContain('(UTC)')
})

test('P13: has a contact of another show by one press, and none of whom it may not hand out all links', async () => {
  const proposed = receiver('Bo', { proposed: 'bo@example.org' })
  const { user, setContact } = open(undefined, [proposed, receiver('Cem', { isBeyond: true })])
  await user.click(screen.getByRole('button', { name: /^Use bo@example.org from another show/ }))
  expect(setContact).toHaveBeenCalledWith(proposed, 'bo@example.org')
  expect(screen.queryByRole('textbox', { name: 'Mail or phone of Cem' })).toBeNull()
  expect(screen.getByText('Mail or phone not shown here')).toBeTruthy()
})
