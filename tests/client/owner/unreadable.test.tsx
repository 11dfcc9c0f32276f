import { render, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import type { OwnedShows } from '../../../client/live/ownedShows.ts'
import { OwnerPage } from '../../../client/views/owner/OwnerView.tsx'
import { ownedShow } from '../../../server/access/ownedShows.ts'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { speaks } from '../support/speaks.ts'

test('shows that cannot be opened stand on the list with why, and what cannot be saved is said above it', () => {
  const show = present(ownedShow(Buffer.alloc(32), given(founding()).state))
  const owned: OwnedShows = {
    store: createStore(() => ({
      connection: 'open' as const,
      disconnect: null,
      shows: [show],
      unreadable: [
        { show: 'later', why: 'newer' as const, seq: 41 },
        { show: 'stained', why: 'damaged' as const, seq: null },
      ],
      failingSince: Date.UTC(2026, 5, 1, 7, 42),
    })),
    refresh: () => undefined,
    act: async () => null,
    setContact: async () => ({ ok: true }),
    close: () => undefined,
  }
  render(
    <I18nProvider i18n={speaks('en')}>
      <OwnerPage owned={owned} />
    </I18nProvider>,
  )
  const rows = screen.getByRole('list', { name: 'Cannot be opened' }).textContent
  expect(rows).toContain(
    'laterA newer version of Rostrum wrote it. Update Rostrum on the server. From event 41 on.',
  )
  expect(rows).toContain('stainedIts log is damaged. Restore a backup of the data folder.')
  expect(screen.getByTestId('writing').textContent).toMatch(/^The server cannot save since \d\d:42/)
})
