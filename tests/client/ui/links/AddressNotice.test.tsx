import { render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import type { LinkAddress } from '../../../../client/ui/links/useLinkAddress.ts'
import type { Addresses } from '../../../../shared/protocol/http/addresses.ts'
import { speaks } from '../../support/speaks.ts'

const SHARING = 'npm start -- --share --data /srv/shows'
const WIFI = ['http://192.168.1.20:3000', 'http://ada.local:3000']
const ALONE: Addresses = { publicUrl: null, network: [], sharing: SHARING, live: false }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
  localStorage.clear()
})

/** One link as it is written. */
const One = ({ useAddress }: { readonly useAddress: () => LinkAddress }) => (
  <output aria-label="Link of the forum">{useAddress().addressOf('/#forum')}</output>
)

/** A page with the notice and one link, at loopback, of a server that tells this; what a page knows begins anew. */
async function openPage(told: Addresses) {
  const asked = vi.fn(async (_address: string, _more: RequestInit) => Response.json(told))
  vi.stubGlobal('fetch', asked)
  window.location.hash = '#forum.planner.AAAAAAAAAAAAAAAAAAAAAA'
  const { I18nProvider } = await import('../../../../client/i18n/useTranslation.tsx')
  const { AddressNotice } = await import('../../../../client/ui/links/AddressNotice.tsx')
  const { LocalMark } = await import('../../../../client/ui/links/AddressNotice.tsx')
  const { useLinkAddress } = await import('../../../../client/ui/links/useLinkAddress.ts')
  render(
    <I18nProvider i18n={speaks('en')}>
      <AddressNotice first={true} />
      <One useAddress={useLinkAddress} />
      <LocalMark />
    </I18nProvider>,
  )
  await waitFor(() => expect(asked).toHaveBeenCalled())
  return { asked, user: userEvent.setup({ delay: null }) }
}

const link = () =>
  screen.getByRole('status', { name: 'Link of the forum', hidden: true }).textContent

test('links that open on this machine only say so in place, with the command that shares the server, which is asked once for all of a page', async () => {
  const { asked, user } = await openPage(ALONE)
  expect(await screen.findByText('These links work on this machine only.')).toBeTruthy()
  expect(screen.getByText('Works on this machine only')).toBeTruthy()
  expect(screen.getByText(SHARING).tagName).toBe('CODE')
  await user.click(screen.getByRole('button', { name: 'Copy the command' }))
  expect(await navigator.clipboard.readText()).toBe(SHARING)
  expect(screen.getByText('Copied', { selector: '[role=status]' })).toBeTruthy()
  expect(link()).toBe(`${window.location.origin}/#forum`)
  expect(asked).toHaveBeenCalledTimes(1)
  expect(asked.mock.calls[0]).toEqual([
    '/addresses',
    { headers: { Authorization: 'Bearer forum.planner.AAAAAAAAAAAAAAAAAAAAAA' } },
  ])
})

test('while a show is live, the command waits until it is over', async () => {
  await openPage({ ...ALONE, live: true })
  expect((await screen.findByText(/A show is live/)).textContent).toContain(SHARING)
  expect(screen.queryByRole('button', { name: 'Copy the command' })).toBeNull()
})

test('the page offers every address by the devices that open it, and stores the choice on the device', async () => {
  const { user } = await openPage({ ...ALONE, network: WIFI })
  const choice = await screen.findByRole('combobox', { name: 'Links begin with' })
  await waitFor(() => expect(link()).toBe('http://192.168.1.20:3000/#forum'))
  const offered = within(choice)
    .getAllByRole('option')
    .map(({ textContent }) => textContent)
  const here = window.location.origin
  expect(offered).toEqual([
    'http://192.168.1.20:3000, this network',
    'http://ada.local:3000, this network',
    `${here}, this machine only`,
  ])
  expect(screen.queryByText('Works on this machine only')).toBeNull()
  expect(screen.getByText(/^Phones may turn their screens off/)).toBeTruthy()
  await user.selectOptions(choice, 'http://ada.local:3000')
  expect(link()).toBe('http://ada.local:3000/#forum')
  expect(localStorage.getItem('rostrum.linkAddress')).toBe('http://ada.local:3000')
  await user.selectOptions(choice, here)
  expect(screen.getByText('Works on this machine only')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Copy the command' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Add an address' }))
  const dialog = within(await screen.findByRole('dialog'))
  expect(dialog.getByText(/have no Share button/).textContent).toMatch(/--tls-cert.*--public-url/)
})

test('what was chosen on the device before is what links begin with', async () => {
  localStorage.setItem('rostrum.linkAddress', 'http://ada.local:3000')
  await openPage({ ...ALONE, network: WIFI })
  await waitFor(() => expect(link()).toBe('http://ada.local:3000/#forum'))
})

test('of a public address by TLS nothing is said but what it is', async () => {
  await openPage({ ...ALONE, publicUrl: 'https://talks.example.org' })
  expect(await screen.findByRole('option', { name: /^https:/ })).toBeTruthy()
  expect(link()).toBe('https://talks.example.org/#forum')
  expect(screen.queryByText(/Phones may turn/)).toBeNull()
})
