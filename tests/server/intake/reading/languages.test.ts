import { expect, it } from 'vitest'
import { reading } from './support/told.ts'

const LINES: readonly (readonly [string, readonly string[] | undefined])[] = [
  ['Language: English and Chinese Mandarin', ['en', 'zh-Hans']],
  ['Language\tEnglish and Chinese Mandarin', ['en', 'zh-Hans']],
  ['Sprache: Deutsch', ['de']],
  ['Tagungssprachen: Deutsch und Englisch (Simultanübersetzung)', ['de', 'en']],
  ['语言：中文、英文', ['zh-Hans', 'en']],
  ['工作語言：中文、英語', ['zh-Hant', 'en']],
  ['Langues de travail : français et anglais', ['fr', 'en']],
  ['Working languages: EN/FR', ['en', 'fr']],
  ['Interpretation: English, traditional Chinese', ['en', 'zh-Hant']],
  ['Idiomas: español, portugués', ['es', 'pt']],
  ['Language: to be decided', undefined],
  ['Venue: German Museum', undefined],
]

it.each(LINES)('the languages of “%s”', (line, expected) => {
  const title = line.includes('語') ? '社區農園會議' : 'A day'
  const [agenda] = reading(`${title}\n${line}\n\n9:00 Welcome\n9:30 Tea break\n10:00 End\n`).agendas
  expect(agenda?.languages).toEqual(expected)
})

it('a line that says them stays with the notes, word for word', () => {
  const [agenda] = reading('A day\nSprache: Deutsch\n\n9:00 Begrüßung\n9:30 Ende\n').agendas
  expect(agenda?.notes).toEqual(['Sprache: Deutsch'])
})
