import { expect, it } from 'vitest'
import { entranceOf } from '../../../client/app/entrance.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'

const TOKEN = 'abcdefghijklmnopqrstu_'

it('a page without a fragment is nobody’s', () => {
  expect(entranceOf('')).toEqual({ as: 'none' })
  expect(entranceOf('#')).toEqual({ as: 'none' })
})

it('a link opens its show', () => {
  expect(entranceOf(`#dialogue.marc-barra.${TOKEN}`)).toEqual({
    as: 'screen',
    handshake: {
      as: 'link',
      protocol: PROTOCOL,
      show: 'dialogue',
      link: 'marc-barra',
      token: TOKEN,
    },
  })
})

it('the owner’s key opens the list of shows, and a show may be called owner', () => {
  expect(entranceOf(`#owner.${TOKEN}`)).toMatchObject({
    handshake: { as: 'owner', protocol: PROTOCOL, key: TOKEN },
  })
  expect(entranceOf(`#owner.desk.${TOKEN}`)).toMatchObject({
    handshake: { as: 'link', show: 'owner' },
  })
})

it('a show’s name alone opens it to anyone, where it is open to everyone', () => {
  expect(entranceOf('#dialogue')).toEqual({
    as: 'screen',
    handshake: { as: 'public', protocol: PROTOCOL, show: 'dialogue' },
  })
})

it.each([
  '#owner',
  '#not a show',
  '#dialogue.desk',
  `#dialogue.desk.${TOKEN}x`,
  `#a.b.${TOKEN}.d`,
  '#..',
  '#owner.',
])('%s is not whole', (hash) => {
  expect(entranceOf(hash)).toEqual({ as: 'broken' })
})
