import { describe, expect, it } from 'vitest'
import { dictionaryOf } from '../support/dictionaries.ts'

/** The gaps of a text, with their forms, and the parts of it that are set apart. */
function gaps(text: string): string {
  return [...text.matchAll(/\{\{[^}]*\}\}|<\/?\w+>/g)]
    .map(([gap]) => gap)
    .sort()
    .join()
}

const english = dictionaryOf('en')
const german = [...dictionaryOf('de')]

/** Words that English and German share, and names. */
const SHARED = [
  ...['Rostrum', 'English', 'UTC', 'Berlin', 'London', 'Paris', 'Seoul'],
  ...['EN', 'DE', 'FR', 'ES', 'JA', 'KO', 'CSV', 'JSON', 'QR', 'ID', 'A', 'Letter', 'U'],
  ...['Amsterdam', 'Kolkata', 'Los', 'Angeles', 'Madrid', 'Nairobi', 'New', 'York', 'São', 'Paulo'],
  ...[
    'Sydney',
    'Name',
    'Person',
    'Partner',
    'Partners',
    'Link',
    'Links',
    'Panel',
    'Meeting',
    'Plan',
  ],
  ...['Countdown', 'Vibration', 'Signal', 'Shift', 'Enter'],
]

/** The words of a text that are not in both languages. */
function ownWords(text: string): string {
  const words = text.replaceAll(/\{\{[^}]*\}\}|<\/?\w+>/g, ' ').match(/\p{Script=Latin}+/gu) ?? []
  return words.filter((word) => !SHARED.includes(word)).join(' ')
}

describe('the German dictionary', () => {
  it('puts the same facts in, numbers and minutes in the same forms', () => {
    const differing = german.filter(([path, text]) => gaps(text) !== gaps(english.get(path) ?? ''))
    expect(differing).toEqual([])
  })

  it('leaves no text in English but for the words that both have', () => {
    const left = german.filter(
      ([path, text]) => ownWords(text) !== '' && text === english.get(path),
    )
    expect(left).toEqual([])
  })

  it('says Sie, in quotation marks of its own, without exclamation or dash', () => {
    const wrong = german.filter(([, text]) =>
      /["“][\p{L}]|[!—]|\b(?:du|dein|deine|dir)\b/iu.test(text),
    )
    expect(wrong).toEqual([])
    const open = german.filter(([, text]) => text.split('„').length !== text.split('“').length)
    expect(open).toEqual([])
  })

  it('ends no sentence on the stop of an abbreviation', () => {
    const doubled = german.filter(([, text]) =>
      /(?:, (?:span|bare)\}\}|\b(?:Min|Std)\.)\.(?!\.)/.test(text),
    )
    expect(doubled).toEqual([])
  })
})
