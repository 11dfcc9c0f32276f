import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { AwakeNotice } from '../../../../client/ui/frame/AwakeNotice.tsx'
import { speaks } from '../../support/speaks.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

function open(secure: boolean) {
  vi.stubGlobal('isSecureContext', secure)
  return render(
    <I18nProvider i18n={speaks('en')}>
      <AwakeNotice />
    </I18nProvider>,
  )
}

test('a page that cannot keep its screen on says so, once a device', async () => {
  const { unmount } = open(false)
  expect(screen.getByRole('note').textContent).toMatch(/^This page cannot keep the screen on/)
  await userEvent.click(screen.getByRole('button', { name: 'OK' }))
  expect(screen.queryByRole('note')).toBeNull()
  unmount()
  open(false)
  expect(screen.queryByRole('note')).toBeNull()
})

test('one that can says nothing', () => {
  open(true)
  expect(screen.queryByRole('note')).toBeNull()
})
