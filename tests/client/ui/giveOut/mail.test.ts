import { describe, expect, test } from 'vitest'
import type { Language } from '../../../../client/i18n/language.ts'
import { offsetsText } from '../../../../client/ui/agenda/zoneTimes.ts'
import { languageFor, mailAddress, mailTo } from '../../../../client/ui/giveOut/mail.ts'
import {
  firstChoice,
  type GivenLink,
  type LinkHolder,
  withToggled,
} from '../../../../client/ui/giveOut/person.ts'
import { csvText } from '../../../../shared/agenda/csv/writeCsv.ts'
import type { Texts } from '../../../../shared/agenda/texts.ts'
import { Contact, contactKind } from '../../../../shared/protocol/contact.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { type Instant, instant, MINUTE, plus } from '../../../../shared/time/instant.ts'
import { speaks } from '../../support/speaks.ts'

const NAME = { en: 'Wentao Yan', 'zh-Hans': '颜文涛' }

const LINK: GivenLink = {
  link: 'yan',
  grant: { roles: ['speaker'], person: 'yan', booth: null },
  booth: null,
  person: { name: NAME },
  path: '/#river.yan.AAAAAAAAAAAAAAAAAAAAAA',
  turns: [
    {
      at: instant(Date.parse('2023-06-21T15:40:00+08:00')),
      segment: { en: 'Talks', 'zh-Hans': '报告' },
    },
  ],
  address: 'https://rostrum.example.org/#river.yan.AAAAAAAAAAAAAAAAAAAAAA',
  zone: null,
  opened: null,
  screens: 0,
  named: [],
  occasion: {
    show: 'river',
    title: { en: 'River forum', 'zh-Hans': '河流论坛' },
    zones: ['Asia/Shanghai', 'Europe/Berlin'],
    languages: ['en', 'zh-Hans'],
    series: null,
    startsAt: instant(Date.parse('2023-06-21T15:00:00+08:00')),
  },
}

const YAN: LinkHolder = {
  key: 'yan',
  name: NAME,
  address: null,
  affiliation: null,
  contact: 'yan@example.org',
  speaks: ['zh-Hans', 'en'],
  links: [LINK],
}

/** The same on the day after: with no turn, in a show that may be called otherwise. */
function dayAfter(title: Texts = LINK.occasion.title): GivenLink {
  const startsAt = plus(LINK.occasion.startsAt, 24 * 60 * MINUTE)
  const occasion = { ...LINK.occasion, show: 'river-2', title, startsAt }
  const address = LINK.address.replace('#river.', '#river-2.')
  return { ...LINK, turns: [], occasion, address }
}

/** A link with these roles. */
const opening = (link: GivenLink, ...roles: Role[]): GivenLink => ({
  ...link,
  grant: { ...link.grant, roles },
})

const i18n = speaks('en')
const words = {
  t: i18n.translate('giveOut'),
  city: (zone: string, at: Instant) => `${zone.slice(-8)} (${offsetsText(zone, at)})`,
  role: (role: Role, lng: Language) => i18n.translate('common')(`role.${role}`, { lng }),
}

describe('a message with somebody’s link', () => {
  test('is written to a booth where its interpreter has no name', () => {
    const grant = { roles: ['interpreter' as const], person: null, booth: 'de–zh' }
    const link = { ...LINK, grant, booth: 'Main' }
    const named = { ...link, grant: { ...grant, name: 'Paula' } }
    const to = (one: GivenLink, name: string) =>
      mailTo({ ...YAN, name: { und: name }, links: [one] }, 'de', words).body.split('\n')[0]
    expect(to(link, 'Main')).toBe('Guten Tag Kabine Main,')
    expect(to(named, 'Paula')).toBe('Guten Tag Paula,')
  })

  test('is written in the first language they speak that there are words in, else in the screen’s', () => {
    expect(languageFor(YAN, 'en')).toBe('zh')
    expect(languageFor({ speaks: ['ja', 'en'] }, 'zh')).toBe('en')
    expect(languageFor({ speaks: ['ja'] }, 'zh')).toBe('zh')
  })

  test('says what else the link opens, in their language, and nothing of it where it opens no more', () => {
    const body = (language: Language, ...roles: Role[]) =>
      mailTo({ ...YAN, links: [opening(LINK, ...roles)] }, language, words).body
    expect(body('en', 'speaker')).not.toContain('link as')
    expect(body('en', 'moderator', 'speaker')).toContain('It is also your link as: Moderator.')
    expect(body('zh', 'moderator', 'speaker')).toContain('您也用此链接担任：主持人。')
    expect(body('en', 'interpreter')).not.toContain('your countdown')
  })

  test('says what else several links open: once where it is the same, else with each', () => {
    const body = (first: readonly Role[], second: readonly Role[]) =>
      mailTo(
        { ...YAN, links: [opening(LINK, ...first), opening(dayAfter(), ...second)] },
        'en',
        words,
      ).body
    expect(body(['speaker'], ['speaker'])).not.toContain('as:')
    const same = body(['moderator', 'speaker'], ['moderator', 'speaker'])
    expect(same).toContain('They are also your links as: Moderator.')
    expect(same).not.toContain('It is also')
    const one = body(['speaker'], ['moderator', 'speaker'])
    expect(one).toContain(`${LINK.address}\n\n`)
    expect(one).toContain(`${dayAfter().address}\nIt is also your link as: Moderator.\n\n`)
    expect(one).not.toContain('They are also')
    expect(body(['speaker'], ['interpreter'])).not.toContain('your countdown')
  })

  test('Z1, Z2: says when they speak on every clock with its offset, and holds the link on a line of its own', () => {
    const { to, subject, body } = mailTo(YAN, 'en', words)
    expect(to).toBe('yan@example.org')
    expect(subject).toBe('Your link for River forum')
    expect(body).toContain(
      'on Wednesday 21 June, at 15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2), in “Talks”',
    )
    expect(body.split('\n')).toContain(LINK.address)
    expect(mailTo(YAN, 'zh', words)).toMatchObject({ lang: 'zh-Hans' })
    expect(mailTo(YAN, 'zh', words).body).toMatch(/^颜文涛，您好[\s\S]*“河流论坛”/)
  })

  test('Z1, Z3: says it on their own clock first where that is known, then on the show’s, never the same time twice, from the day that it names', () => {
    const said = (zone: string, of = LINK) =>
      mailTo({ ...YAN, links: [{ ...of, zone }] }, 'en', words).body
    expect(said('Asia/Seoul')).toContain(
      'at 16:40 ia/Seoul (UTC+9) / 15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2),',
    )
    expect(said('Asia/Taipei')).toContain('at 15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2),')
    const late = { at: instant(Date.parse('2023-06-21T23:30:00+08:00')), segment: { en: 'Talks' } }
    expect(said('Asia/Seoul', { ...LINK, turns: [late] })).toContain(
      'on Thursday 22 June, at 00:30 ia/Seoul (UTC+9) / 23:30\u00a0−1 Shanghai (UTC+8) / 17:30\u00a0−1 e/Berlin (UTC+2),',
    )
  })

  test('names every part they speak in, a line each, with its day where the days differ on their clock', () => {
    const late = {
      at: instant(Date.parse('2023-06-21T16:25:00+08:00')),
      segment: { en: 'Panel', 'zh-Hans': '专题讨论' },
    }
    const twice = { ...LINK, turns: [...LINK.turns, late] }
    const said = (language: Language, of: GivenLink) =>
      mailTo({ ...YAN, links: [of] }, language, words).body.split('\n\n')[1]
    expect(said('en', twice)).toBe(
      [
        'You speak at River forum on Wednesday 21 June:',
        '15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2), in “Talks”',
        '16:25 Shanghai (UTC+8) / 10:25 e/Berlin (UTC+2), in “Panel”',
      ].join('\n'),
    )
    expect(said('zh', twice)).toMatch(/“河流论坛”中发言：\n.*15:40.*“报告”\n.*16:25.*“专题讨论”$/)
    expect(said('en', { ...twice, zone: 'Pacific/Auckland' })).toBe(
      [
        'You speak at River forum on Wednesday 21 June:',
        '19:40 Auckland (UTC+12) / 15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2), in “Talks”',
        '20:25 Auckland (UTC+12) / 16:25 Shanghai (UTC+8) / 10:25 e/Berlin (UTC+2), in “Panel”',
      ].join('\n'),
    )
    const night = { ...late, at: instant(Date.parse('2023-06-21T23:30:00+08:00')) }
    expect(said('en', { ...LINK, turns: [...LINK.turns, night], zone: 'Asia/Seoul' })).toBe(
      [
        'You speak at River forum:',
        'Wednesday 21 June, at 16:40 ia/Seoul (UTC+9) / 15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2), in “Talks”',
        'Thursday 22 June, at 00:30 ia/Seoul (UTC+9) / 23:30\u00a0−1 Shanghai (UTC+8) / 17:30\u00a0−1 e/Berlin (UTC+2), in “Panel”',
      ].join('\n'),
    )
  })

  test('Z2: the offset is that of the day, on both sides of a change of clocks', () => {
    const on = (iso: string) => {
      const turns = [{ at: instant(Date.parse(iso)), segment: { en: 'Talks' } }]
      return mailTo({ ...YAN, links: [{ ...LINK, turns }] }, 'en', words).body
    }
    expect(on('2026-10-24T15:00:00Z')).toContain('17:00 e/Berlin (UTC+2)')
    expect(on('2026-10-25T15:00:00Z')).toContain('16:00 e/Berlin (UTC+1)')
    expect(on('2026-03-28T15:00:00Z')).toContain('16:00 e/Berlin (UTC+1)')
    expect(on('2026-03-29T15:00:00Z')).toContain('17:00 e/Berlin (UTC+2)')
  })

  test('lists every link of theirs with its day, in their language', () => {
    const { subject, body } = mailTo({ ...YAN, links: [LINK, dayAfter()] }, 'en', words)
    expect(subject).toBe('Your links for River forum')
    expect(body.split('\n\n').slice(2, 4)).toEqual([
      `Wednesday 21 June, at 15:40 Shanghai (UTC+8) / 09:40 e/Berlin (UTC+2), in “Talks”\n${LINK.address}`,
      `Thursday 22 June\n${dayAfter().address}`,
    ])
    expect(body).toContain('River forum more than once')
    expect(body).toContain('These links are for you alone.')
    const zh = mailTo({ ...YAN, links: [LINK, dayAfter()] }, 'zh', words)
    expect(zh.body).toMatch(/6月21日星期三，.*15:40.*板块“报告”\nhttps[\s\S]*6月22日星期四\nhttps/)
  })

  test('opens in a mail program whole, whatever stands in it', () => {
    const mail = {
      to: 'a+b@example.org',
      subject: 'One & two? \ud83d',
      body: 'Line 1\nLine 2 #x',
      lang: 'en',
    }
    const url = new URL(mailAddress(mail))
    expect(decodeURIComponent(url.pathname)).toBe('a+b@example.org')
    expect(url.searchParams.get('subject')).toBe('One & two? \ufffd')
    expect(url.searchParams.get('body')).toBe('Line 1\r\nLine 2 #x')
  })
})

test.each([
  ['ada@example.org', 'mail'],
  ['+49 (30) 123-4567', 'phone'],
  ['12', null],
  ['at the door', null],
  ['javascript:alert(1)', null],
] as const)('%s is %s', (text, kind) => {
  expect(contactKind(text)).toBe(kind)
  expect(Contact.safeParse(text).success).toBe(kind !== null)
})

test('those who have not opened their link are chosen, until somebody chooses', () => {
  const opened = { first: 1, last: 2, on: 'phone' as const }
  const chosen = firstChoice([YAN, { ...YAN, key: 'wei', links: [LINK, { ...LINK, opened }] }])
  expect([...chosen]).toEqual(['yan'])
  expect([...withToggled(withToggled(chosen, 'wei'), 'yan')]).toEqual(['wei'])
})

test('a table is a file that a spreadsheet opens, with nothing in it that it would run', () => {
  const csv = csvText(['Name', 'Link'], [['颜, 文涛', '=HYPERLINK("x")']])
  expect(csv).toBe('\uFEFFName,Link\r\n"颜, 文涛","\'=HYPERLINK(""x"")"\r\n')
})
