import { expect, it } from 'vitest'
import { linkIn } from '../../../client/app/FrontPage.tsx'

const HOST = 'rostrum.example.org'
const TOKEN = 'abcdefghijklmnopqrst_A'
const LINK = `https://${HOST}/#dialogue.marc-barra.${TOKEN}`

it.each([
  ['alone', LINK],
  ['with spaces around it', `  ${LINK}\n`],
  ['in a sentence', `Dear Marc, your page is ${LINK}. See you on Wednesday.`],
  ['in angle brackets', `Your page: <${LINK}>`],
  ['in Chinese punctuation', `您的链接：${LINK}，请保存。`],
  ['broken into lines by a mail', LINK.replace('barra', 'barra\r\n')],
])('finds a link %s', (_how, text) => {
  expect(linkIn(text, HOST)).toBe(LINK)
})

it('takes the address that it has, language and other server included, what is left of one on this server, and a show that is open to everyone here', () => {
  const elsewhere = `http://10.0.0.7:3000/?lang=zh#dialogue.stage.${TOKEN}`
  expect(linkIn(`Bühne: ${elsewhere}`, HOST)).toBe(elsewhere)
  expect(linkIn(`https://${HOST}/#owner.${TOKEN}`, HOST)).toBe(`https://${HOST}/#owner.${TOKEN}`)
  expect(linkIn(`#dialogue.stage.${TOKEN}`, HOST)).toBe(`/#dialogue.stage.${TOKEN}`)
  expect(linkIn(`dialogue.stage.${TOKEN}`, HOST)).toBe(`/#dialogue.stage.${TOKEN}`)
  expect(linkIn(`${HOST}/#dialogue.stage.${TOKEN}`, HOST)).toBe(`/#dialogue.stage.${TOKEN}`)
  expect(linkIn(`https://${HOST}/#dialogue`, HOST)).toBe(`https://${HOST}/#dialogue`)
  expect(linkIn('https://elsewhere.example.org/#dialogue', HOST)).toBeNull()
})

it.each([
  '',
  'hello',
  'https://meet.example.org/j/123',
  'https://encyclopedia.example.org/wiki/Rostrum#History',
  `https://${HOST}/`,
  LINK.slice(0, -4),
  `javascript:alert(1)#dialogue`,
  'write to marc.barra@example.org',
])('finds no link in %j', (text) => {
  expect(linkIn(text, HOST)).toBeNull()
})
