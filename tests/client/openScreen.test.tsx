import { act, renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { useOpenScreen } from '../../client/app/Screen.tsx'
import { screensOf } from '../../client/app/screens.ts'
import type { Role } from '../../shared/run/grant.ts'

function opened(...first: Role[]) {
  const hook = renderHook(
    ({ roles }: { roles: Role[] }) =>
      useOpenScreen(roles, screensOf({ roles, person: 'ada', booth: null })),
    { initialProps: { roles: first } },
  )
  return {
    now: () => [hook.result.current.role, hook.result.current.changed],
    become: (...roles: Role[]) => hook.rerender({ roles }),
    choose: (role: 'moderator' | 'speaker') => act(() => hook.result.current.choose(role)),
    dismiss: () => act(() => hook.result.current.dismiss()),
  }
}

test('P10: who is given a role keeps the screen they look at, and is told what else there is', () => {
  const page = opened('speaker')
  expect(page.now()).toEqual(['speaker', false])
  page.become('moderator', 'speaker')
  expect(page.now()).toEqual(['speaker', true])
  page.choose('moderator')
  expect(page.now()).toEqual(['moderator', false])
})

test('P10: who loses the role of their screen gets the first that is left, and is told', () => {
  const page = opened('moderator', 'speaker')
  expect(page.now()).toEqual(['moderator', false])
  page.become('speaker')
  expect(page.now()).toEqual(['speaker', true])
  page.dismiss()
  expect(page.now()).toEqual(['speaker', false])
})

test('P10: the same roles told again change nothing', () => {
  const page = opened('moderator', 'speaker')
  page.choose('speaker')
  page.become('speaker', 'moderator')
  expect(page.now()).toEqual(['speaker', false])
})
