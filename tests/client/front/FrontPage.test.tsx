import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { FrontPage } from '../../../client/app/FrontPage.tsx'
import type { Language } from '../../../client/i18n/language.ts'
import { I18nProvider } from '../../../client/i18n/useTranslation.tsx'
import type { PublicShow } from '../../../shared/protocol/http/publicShows.ts'
import { instant } from '../../../shared/time/instant.ts'
import { speaks } from '../support/speaks.ts'

const SHOW: PublicShow = {
  show: 'dialogue',
  title: { en: 'The Dialogue', 'zh-Hans': '对话' },
  zones: ['Asia/Shanghai', 'Europe/Berlin'],
  startsAt: instant(Date.UTC(2023, 5, 21, 7)),
  endsAt: instant(Date.UTC(2023, 5, 21, 9, 32)),
  status: 'on',
}

afterEach(() => {
  vi.unstubAllGlobals()
})

/** The front page of a server that lists these shows, or that answers with something else. */
function openPage(told: unknown, language: Language = 'en') {
  vi.stubGlobal('fetch', async () => Response.json(told))
  const opened: string[] = []
  render(
    <I18nProvider i18n={speaks(language)}>
      <FrontPage open={(link) => opened.push(link)} />
    </I18nProvider>,
  )
  return { opened, user: userEvent.setup({ delay: null }) }
}

describe('the front page', () => {
  test('lists what anyone may follow, with both titles, its times by city, and how it stands', async () => {
    openPage({ shows: [SHOW, { ...SHOW, show: 'later', status: 'planned' }] })
    const [on, later] = await screen.findAllByRole('link')
    expect(on?.getAttribute('href')).toBe('/#dialogue')
    expect(on?.textContent).toBe(
      '15:00 Beijing (UTC+8)09:00 Berlin (UTC+2)The Dialogue对话On now, ends 17:32 Beijing',
    )
    expect(later?.textContent).toContain('Starts 15:00 Beijing')
  })

  test('reads in Chinese with the other language below', async () => {
    openPage({ shows: [{ ...SHOW, status: 'ended' }] }, 'zh')
    const row = await screen.findByRole('link')
    expect(row.textContent).toBe(
      '15:00 北京（UTC+8）09:00 柏林（UTC+2）对话The Dialogue北京 17:32 已结束',
    )
    expect(within(row).getByText('The Dialogue').lang).toBe('en')
  })

  test('in a language that the show has no title in, each of its titles stands there once', async () => {
    openPage({ shows: [SHOW] }, 'de')
    expect((await screen.findByRole('link')).textContent).toContain('The Dialogue对话')
  })

  test.each([[{ shows: [] }], [{ shows: [{ show: 1 }] }], ['nothing of ours']])(
    'says nothing of shows where it is told %j',
    async (told) => {
      openPage(told)
      await new Promise((resolve) => setTimeout(resolve, 0))
      expect(screen.queryByRole('link')).toBeNull()
      expect(screen.queryByText('Public today')).toBeNull()
    },
  )

  test('says what makes another owner’s link where that is gone', () => {
    openPage({ shows: [] })
    const section = screen.getByText('npx --no rostrum owner').closest('section')?.textContent
    expect(section).toMatch(/If you lost it.*npx --no rostrum owner/)
    expect(section).toMatch(/Add --data if you start Rostrum with it/)
  })

  test('takes to a pasted link', async () => {
    const { user, opened } = openPage({ shows: [] })
    const link = 'https://rostrum.example.org/#dialogue.stage.abcdefghijklmnopqrst_A'
    await user.click(screen.getByLabelText('Paste your link'))
    await user.paste(`Your link is ${link} and nobody else's.`)
    await user.keyboard('{Enter}')
    expect(opened).toEqual([link])
  })

  test('says what is wrong where no link was pasted, and takes it back at the next try', async () => {
    const { user, opened } = openPage({ shows: [] })
    await user.click(screen.getByRole('button', { name: 'Open link' }))
    expect(screen.getByRole('status').textContent).toContain('Paste the link first')
    await user.type(screen.getByLabelText('Paste your link'), 'my talk on Wednesday')
    await user.click(screen.getByRole('button', { name: 'Open link' }))
    expect(screen.getByRole('status').textContent).toContain('Copy the whole link')
    await user.type(screen.getByLabelText('Paste your link'), '.')
    expect(screen.getByRole('status').textContent).toContain('the whole message')
    expect(opened).toEqual([])
  })
})
