import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { Language } from '../../../../client/i18n/language.ts'
import { given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'
import { openConsole } from '../openConsole.tsx'

const notice = () => screen.getByTestId('writing').textContent

/** 15:42 in Beijing, where the show is. */
const SINCE = Date.UTC(2026, 5, 1, 7, 42)

it.each<[Language, RegExp, RegExp, string]>([
  [
    'en',
    /^The server cannot save since 15:42\. /,
    /Free space on the server’s disk/,
    'The server can save again',
  ],
  ['zh', /^自 15:42 起，服务器无法保存。/, /请为服务器磁盘腾出空间/, '服务器已恢复保存'],
])(
  'that the server cannot save is said in place for as long as it is so (%s), and then that it can',
  async (language, what, step, again) => {
    const console = openConsole(given(founding()), { language })
    expect(notice()).toBe('')
    console.set({ failingSince: SINCE })
    expect(notice()).toMatch(what)
    expect(notice()).toMatch(step)
    expect(screen.queryByText(again)).toBeNull()
    console.set({ failingSince: null })
    expect(notice()).toBe('')
    await waitFor(() => expect(screen.getAllByText(again)).not.toEqual([]))
  },
)

it.each<[Language, string, string]>([
  ['en', 'Part of Marc Barra’s screen failed', 'Part of 2 screens failed: Ying Wang, Marc Barra'],
  ['zh', '1 个界面有部分内容出错：Marc Barra', '2 个界面有部分内容出错：Ying Wang，Marc Barra'],
  [
    'de',
    'Ein Teil des Bildschirms ist ausgefallen: Marc Barra',
    'Ein Teil von 2 Bildschirmen ist ausgefallen: Ying Wang, Marc Barra',
  ],
])('R21: whose screen failed is stated until it is loaded again (%s)', (language, one, two) => {
  const console = openConsole(given(founding()), { language })
  console.set({ failed: ['marc-barra'] })
  expect(screen.getByText(one)).toBeTruthy()
  console.set({ failed: ['marc-barra', 'ying-wang', 'gone'] })
  expect(screen.getByText(two)).toBeTruthy()
  console.set({ failed: [] })
  expect(screen.queryByText(two)).toBeNull()
})
