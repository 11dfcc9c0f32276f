import { describe, expect, test } from 'vitest'
import { linksOf } from '../../../server/host/showLinks.ts'
import { LinkId } from '../../../shared/agenda/ids.ts'
import { Grant } from '../../../shared/run/grant.ts'
import { hearing } from '../../support/hearing.ts'
import { founding } from '../../support/shows.ts'

/** The hearing with Ada called by another id. */
function hearingOf(id: string) {
  const agenda = JSON.parse(JSON.stringify(hearing()).replaceAll('"ada"', JSON.stringify(id)))
  return linksOf(agenda)
}

describe('the links that a show is made with', () => {
  test('P10: give who moderates an item the link of a speaker, and no more', () => {
    const moderating = founding()
    const roles = moderating.segments.flatMap(({ items }) =>
      items.flatMap(({ speakers }) => speakers.map(({ role }) => role)),
    )
    expect(roles).toContain('moderator')
    const people = linksOf(moderating).filter(({ grant }) => grant.person !== null)
    expect(people.map(({ grant }) => grant.roles)).toEqual(people.map(() => ['speaker']))
  })

  test('P10: give who chairs a segment the link of a speaker, and no more', () => {
    const [first, ...others] = hearing().segments
    if (first === undefined) throw new Error('nothing to chair')
    const links = linksOf({ ...hearing(), segments: [{ ...first, chair: 'cem' }, ...others] })
    expect(links.filter(({ grant }) => grant.person === 'cem')).toEqual([
      { link: 'cem', grant: { roles: ['speaker'], person: 'cem', booth: null } },
    ])
  })

  test('have a booth for each pair of languages', () => {
    const links = linksOf({ ...hearing(), languages: ['en', 'zh-Hans', 'zh-Hant', 'fr'] })
    expect(links.flatMap(({ link, grant }) => (grant.booth ? [[link, grant.booth]] : []))).toEqual([
      ['interpreter', 'en–zh'],
      ['interpreter-2', 'en–fr'],
      ['interpreter-3', 'zh–fr'],
    ])
  })

  test.each(['a.lovelace', 'x'.repeat(60), 'moderator', 'stage'])(
    'can be called, and called apart, also where a person has the id %s',
    (id) => {
      const links = hearingOf(id)
      expect(links.map(({ grant }) => grant.person)).toContain(id)
      expect(new Set(links.map(({ link }) => link)).size).toBe(links.length)
      for (const { link, grant } of links) {
        expect(LinkId.safeParse(link).success).toBe(true)
        expect(Grant.safeParse(grant).success).toBe(true)
      }
    },
  )
})
