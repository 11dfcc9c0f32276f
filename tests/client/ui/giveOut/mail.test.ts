import { describe, expect, test } from 'vitest'
import type { Language } from '../../../../client/i18n/language.ts'
import { languageFor, mailAddress, mailTo } from '../../../../client/ui/giveOut/mail.ts'
import { firstChoice, type LinkHolder, toggled } from '../../../../client/ui/giveOut/person.ts'
import { csvText } from '../../../../shared/agenda/csv/writeCsv.ts'
import { Contact, contactKind } from '../../../../shared/protocol/contact.ts'
import type { Role } from '../../../../shared/run/grant.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { speaks } from '../../support/speaks.ts'

const OCCASION = {
  title: { en: 'River forum', 'zh-Hans': '河流论坛' },
  zones: ['Asia/Shanghai', 'Europe/Berlin'],
  languages: ['en', 'zh-Hans'],
}

const YAN: LinkHolder = {
  link: 'yan',
  person: 'yan',
  name: { en: 'Wentao Yan', 'zh-Hans': '颜文涛' },
  grant: { roles: ['speaker'], person: 'yan', booth: null },
  turn: {
    at: instant(Date.parse('2023-06-21T15:40:00+08:00')),
    segment: { en: 'Talks', 'zh-Hans': '报告' },
  },
  address: 'https://rostrum.example.org/#river.yan.AAAAAAAAAAAAAAAAAAAAAA',
  contact: 'yan@example.org',
  speaks: ['zh-Hans', 'en'],
  opened: null,
  named: [],
}

const i18n = speaks('en')
const words = {
  t: i18n.getFixedT('en', 'giveOut'),
  city: (zone: string) => zone.slice(-8),
  role: (role: Role, lng: Language) => i18n.t(`common:role.${role}`, { lng }),
}

describe('a message with somebody’s link', () => {
  test('is written in the first language they speak that there are words in, else in the screen’s', () => {
    expect(languageFor(YAN, 'en')).toBe('zh')
    expect(languageFor({ speaks: ['ja', 'en'] }, 'zh')).toBe('en')
    expect(languageFor({ speaks: ['ja'] }, 'zh')).toBe('zh')
  })

  test('says what else the link opens, in their language, and nothing of it where it opens no more', () => {
    const opening = (...roles: Role[]) => ({ ...YAN, grant: { ...YAN.grant, roles } })
    const body = (...of: Parameters<typeof mailTo>) => mailTo(...of).body
    expect(body(YAN, OCCASION, 'en', words)).not.toContain('link as')
    const chair = opening('moderator', 'speaker')
    expect(body(chair, OCCASION, 'en', words)).toContain('It is also your link as: Moderator.')
    expect(body(chair, OCCASION, 'zh', words)).toContain('您也用此链接担任：主持人。')
    expect(body(opening('interpreter'), OCCASION, 'en', words)).not.toContain('your countdown')
  })

  test('says when they speak on every clock, and holds the link on a line of its own', () => {
    const { to, subject, body } = mailTo(YAN, OCCASION, 'en', words)
    expect(to).toBe('yan@example.org')
    expect(subject).toBe('Your link for River forum')
    expect(body).toContain('on Wednesday 21 June, at 15:40 Shanghai / 09:40 e/Berlin, in “Talks”')
    expect(body.split('\n')).toContain(YAN.address)
    expect(mailTo(YAN, OCCASION, 'zh', words)).toMatchObject({ lang: 'zh-Hans' })
    expect(mailTo(YAN, OCCASION, 'zh', words).body).toMatch(/^颜文涛，您好[\s\S]*“河流论坛”/)
  })

  test('goes to nobody’s mail where only a phone is known, and names no time where there is no turn', () => {
    const bare = { ...YAN, contact: '+86 138 0000 0000', turn: null }
    const { to, body } = mailTo(bare, OCCASION, 'en', words)
    expect(to).toBe('')
    expect(body).toContain('You take part in River forum.')
    expect(body).not.toMatch(/\d\d:\d\d/)
  })

  test('opens in a mail program whole, whatever stands in it', () => {
    const mail = {
      to: 'a+b@example.org',
      subject: 'One & two?',
      body: 'Line 1\nLine 2 #x',
      lang: 'en',
    }
    const url = new URL(mailAddress(mail))
    expect(decodeURIComponent(url.pathname)).toBe('a+b@example.org')
    expect(url.searchParams.get('subject')).toBe('One & two?')
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
  const chosen = firstChoice([YAN, { ...YAN, link: 'wei', opened }])
  expect([...chosen]).toEqual(['yan'])
  expect([...toggled(toggled(chosen, 'wei'), 'yan')]).toEqual(['wei'])
})

test('a table is a file that a spreadsheet opens, with nothing in it that it would run', () => {
  const csv = csvText(['Name', 'Link'], [['颜, 文涛', '=HYPERLINK("x")']])
  expect(csv).toBe('\uFEFFName,Link\r\n"颜, 文涛","\'=HYPERLINK(""x"")"\r\n')
})
