import { expect, it } from 'vitest'
import { entranceOf } from '../../../client/app/entrance.ts'
import { PROTOCOL } from '../../../shared/protocol/version.ts'

const TOKEN = 'abcdefghijklmnopqrstu_'

it('a link opens its show, the owner’s key the list, a show’s name what is open to everyone, and no fragment nothing', () => {
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
  expect(entranceOf('')).toEqual({ as: 'none' })
  expect(entranceOf('#')).toEqual({ as: 'none' })
  expect(entranceOf(`#owner.${TOKEN}`)).toMatchObject({
    handshake: { as: 'owner', protocol: PROTOCOL, key: TOKEN },
  })
  expect(entranceOf(`#owner.desk.${TOKEN}`)).toMatchObject({
    handshake: { as: 'link', show: 'owner' },
  })
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
