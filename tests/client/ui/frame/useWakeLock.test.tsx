import { act, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, test, vi } from 'vitest'
import { I18nProvider } from '../../../../client/i18n/useTranslation.tsx'
import { AwakeNotice, useWakeLock } from '../../../../client/ui/frame/AwakeNotice.tsx'
import { speaks } from '../../support/speaks.ts'

/** A lock as a browser gives it: released once, by the page or by the system. */
function newLock() {
  const lock = {
    released: false,
    release: vi.fn(async () => {
      lock.released = true
    }),
  }
  return lock
}

const locks: ReturnType<typeof newLock>[] = []
const request = vi.fn(async () => {
  const lock = newLock()
  locks.push(lock)
  return lock
})

function Awake() {
  useWakeLock()
  return null
}

const settle = () => act(async () => {})

async function turn(visibility: 'visible' | 'hidden'): Promise<void> {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(visibility)
  document.dispatchEvent(new Event('visibilitychange'))
  await settle()
}

beforeEach(() => {
  Object.defineProperty(navigator, 'wakeLock', { value: { request }, configurable: true })
})

afterEach(() => {
  vi.restoreAllMocks()
  request.mockClear()
  locks.length = 0
  Reflect.deleteProperty(navigator, 'wakeLock')
})

it('a screen that stays on is held while it is shown, and let go after', async () => {
  const { unmount } = render(<Awake />)
  await settle()
  expect(locks).toHaveLength(1)
  unmount()
  expect(locks[0]?.released).toBe(true)
})

it('a screen that stays on is held again when the page is back, as the system takes the lock while it is hidden', async () => {
  render(<Awake />)
  await settle()
  await turn('hidden')
  await locks[0]?.release()
  expect(request).toHaveBeenCalledTimes(1)
  await turn('visible')
  expect(locks).toHaveLength(2)
  expect(locks[1]?.released).toBe(false)
})

it('a screen that stays on is asked for once at a time', async () => {
  render(<Awake />)
  await turn('visible')
  await turn('visible')
  expect(request).toHaveBeenCalledTimes(1)
})

it('a screen that stays on is done without where the browser refuses or has no such thing', async () => {
  request.mockRejectedValueOnce(new Error('not allowed'))
  const { unmount } = render(<Awake />)
  await settle()
  unmount()
  Reflect.deleteProperty(navigator, 'wakeLock')
  render(<Awake />)
  await settle()
  expect(locks).toHaveLength(0)
})

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
