import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { LANGUAGES } from '../../../client/i18n/language.ts'
import { dictionaryOf } from '../support/dictionaries.ts'

const CLIENT = join(import.meta.dirname, '../../../client')

/** Everything of the client that may ask for a text, the dictionaries aside. */
const sources = readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file))
  .filter((file) => !LANGUAGES.some((language) => file.startsWith(`i18n/${language}/`)))
  .map((file) => readFileSync(join(CLIENT, file), 'utf8'))

/** What a source has in quotation marks, and what it puts together from parts. */
const quoted = sources.flatMap((text) =>
  [...text.matchAll(/'([^'\\\n]*)'|"([^"\\\n]*)"/g)].map(([, one, other]) => one ?? other ?? ''),
)
const composed = sources.flatMap((text) =>
  [...text.matchAll(/`((?:[\w.:-]|\$\{[^`{}]*\})+)`/g)].map(([, one = '']) => one),
)

const asked = new Set(quoted)

/** What a key that is put together may be: in each gap one step of it or several. */
const patterns = [...new Set(composed)]
  .map((text) => text.split(/\$\{[^{}]*\}/))
  .filter((parts) => parts.length > 1 && /[a-z]/i.test(parts.join('')))
  .map((parts) => parts.map((part) => part.replaceAll('.', '\\.')).join('[\\w/-]+(?:\\.[\\w/-]+)*'))
  .map((pattern) => new RegExp(`^${pattern}$`))

/** A key as a source writes it, without the form of its number. */
function keysOf(path: string): readonly string[] {
  const [area = '', ...rest] = path.replace(/_(zero|one|two|few|many|other)$/, '').split('.')
  const key = rest.join('.')
  return [key, `${area}:${key}`]
}

const isUsed = (path: string): boolean =>
  keysOf(path).some((key) => asked.has(key) || patterns.some((pattern) => pattern.test(key)))

it('every text is asked for somewhere', () => {
  expect(sources.length).toBeGreaterThan(100)
  expect([...dictionaryOf('en').keys()].filter((path) => !isUsed(path))).toEqual([])
})

it('what nobody asks for is found', () => {
  expect(isUsed('timekeeper.nobody asks for this')).toBe(false)
  expect(isUsed('common.role.timekeeper')).toBe(true)
})
