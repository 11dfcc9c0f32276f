import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { UNSPACED_TEXT, UnspacedNames } from '../../../shared/report/naming/naming.ts'

afterEach(() => vi.restoreAllMocks())

/** Counts the characters that are copied or searched by the functions of strings and lists which take longer for longer texts. */
function countCharacters(): () => number {
  let count = 0
  const { join } = Array.prototype
  vi.spyOn(Array.prototype, 'join').mockImplementation(function (this: unknown[], between) {
    const text = join.call(this, between)
    count += text.length
    return text
  })
  for (const name of ['includes', 'indexOf', 'split'] as const) {
    const own = String.prototype[name] as (...args: unknown[]) => unknown
    vi.spyOn(String.prototype, name).mockImplementation(function (
      this: string,
      ...args: unknown[]
    ) {
      count += this.length
      return own.apply(this, args) as never
    })
  }
  const { slice } = String.prototype
  vi.spyOn(String.prototype, 'slice').mockImplementation(function (this: string, ...args) {
    const part = slice.apply(this, args)
    count += part.length
    return part
  })
  return () => count
}

/** The work of looking for names in a text, in characters; nobody is named in it. */
function workOf(names: readonly string[], text: string): number {
  const joined = new UnspacedNames(names)
  const count = countCharacters()
  expect(joined.areIn(text)).toBe(false)
  const work = count()
  vi.restoreAllMocks()
  return work
}

const people = (count: number) =>
  Array.from({ length: count }, (_, n) => `一${String.fromCodePoint(0x5000 + n)}`)

test('R14: twice the text is at most about twice the work', () => {
  const names = people(20)
  const short = workOf(names, '一、'.repeat(250))
  expect(workOf(names, '一、'.repeat(1_000))).toBeLessThan(5 * short + 1_000)
})

test('R14: more people are no more work in a text', () => {
  const text = '一、'.repeat(100)
  const few = workOf(people(10), text)
  expect(workOf(people(500), text)).toBeLessThan(2 * few + 1_000)
})

test('R14: longer names of all lengths are no more than a bounded work at each place of a text', () => {
  const text = '一、'.repeat(100)
  const names = Array.from({ length: 300 }, (_, n) => '丁'.repeat(n + 2))
  expect(workOf(names, text)).toBeLessThan(text.length * 16 * 16)
  const [long, cut] = ['甲乙丙丁'.repeat(6), '甲乙丙丁'.repeat(3)]
  const named = new UnspacedNames([long])
  expect([named.areIn(`和${long.slice(2)}`), named.areIn(cut)]).toEqual([true, false])
})

test('R14: a list of names that can be parted in many ways is looked at once', () => {
  const named = (text: string) => new UnspacedNames(['王颖']).areIn(text)
  expect(named(`王${'和'.repeat(1_000)}`)).toBe(false)
  expect(named(`王${'和'.repeat(1_000)}教授`)).toBe(true)
})

const ADDRESSES = ['教授', '老师', '总', '总工', '工', 'さん', '씨']
const SIGNS = [...'王李颖和与、两位副一二𠀀ア김A ', '教授', '总工', 'さん']

/** What names somebody, looked for one by one: the parts of each name anywhere, and a family name or a sign before an address. */
function isNamed(names: readonly string[], text: string): boolean {
  const plain = text.toLowerCase().replaceAll(/\s+/gu, '')
  const addressed = new RegExp(
    `^(?:[、和与]\\p{L}{1,2})*?(?:两位)?(?:副|总)?(?:${ADDRESSES.join('|')})`,
    'u',
  )
  const isBefore = (part: string) =>
    plain.split(part).some((_, n, all) => n > 0 && addressed.test(all.slice(n).join(part)))
  return names.some((name) => {
    const pieces = name.match(UNSPACED_TEXT) ?? []
    const [first = '', ...more] = pieces
    const signs = [...first]
    if (signs.length === 0) return false
    const rest = (from: number) => signs.slice(from).join('')
    const [anywhere, before] =
      more.length > 0
        ? [[pieces.join(''), pieces.toReversed().join(''), ...pieces], pieces]
        : [
            [first, rest(1), rest(2)],
            [first.slice(0, signs[0]?.length), signs.slice(0, 2).join(''), rest(1), rest(2)],
          ]
    return (
      anywhere.some((part) => [...part].length > 1 && plain.includes(part)) ||
      before.some((part) => part !== '' && isBefore(part))
    )
  })
}

test('R14: what is found is what is found by looking for each name by itself', () => {
  const sign = fc.constantFrom(...SIGNS)
  const text = fc.array(sign, { maxLength: 14 }).map((signs) => signs.join(''))
  const name = fc.array(sign, { minLength: 1, maxLength: 5 }).map((signs) => signs.join(''))
  let found = 0
  const property = fc.property(fc.array(name, { maxLength: 3 }), text, (names, where) => {
    const expected = isNamed(names, where)
    if (expected) found += 1
    expect(new UnspacedNames(names).areIn(where)).toBe(expected)
  })
  fc.assert(property, { numRuns: 1_500, seed: 33 })
  expect(found).toBeGreaterThan(150)
})
