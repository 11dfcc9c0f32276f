import { expect, it } from 'vitest'
import { agendaOf, outline, reading } from './support/readings.ts'

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

/** A title with a bracket: the item as it is read, and its floor languages. */
const BRACKETS: readonly (readonly [string, string, readonly string[] | undefined])[] = [
  ['Begrüßung (10 Min., Deutsch)', '09:00 10 Begrüßung', ['de']],
  ['Begrüßung (Deutsch)', '09:00 30 Begrüßung', ['de']],
  ['Begrüßung (auf Deutsch)', '09:00 30 Begrüßung', ['de']],
  ['Welcome (5 min, English)', '09:00 5 Welcome', ['en']],
  ['Welcome (EN, 5 min)', '09:00 5 Welcome', ['en']],
  ['Welcome (in English and French, 5 min) – Jane Doe', '09:00 5 Welcome — Jane Doe', ['en', 'fr']],
  ['开幕致辞（10分钟，中文）', '09:00 10 开幕致辞', ['zh-Hans']],
  ['开幕致辞（用英语）', '09:00 30 开幕致辞', ['en']],
  ['Welcome (EN/DE)', '09:00 30 Welcome', ['en', 'de']],
  // What only mentions a language is a part of the title.
  ['Visit (English Heritage)', '09:00 30 Visit (English Heritage)', undefined],
  ['Safety (IT)', '09:00 30 Safety (IT)', undefined],
]

it.each(BRACKETS)(
  'R18: the language in brackets of “%s” is not in its title',
  (line, item, languages) => {
    const agenda = agendaOf(`A day\n\n9:00 ${line}\n9:30 Tea break\n10:00 End\n`)
    expect(outline(agenda)[0]).toBe(item)
    expect(agenda.segments[0]?.items[0]?.languages).toEqual(languages)
  },
)

it('R18: the language in brackets of a block is that of what it has none for', () => {
  const text =
    'A day\n\n9:00-10:00 Talks (English)\n- Water (20 min) – Jane Doe\n- Eau (20 min, français) – John Roe\n10:00 End\n'
  const items = agendaOf(text).segments[0]?.items ?? []
  expect(items.map(({ languages }) => languages)).toEqual([['en'], ['fr']])
})
