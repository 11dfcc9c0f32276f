import { expect, it } from 'vitest'
import { addMissingMethods } from '../../client/app/unsupportedBrowser.ts'

/** An array and an object as a browser of early 2021 has them, completed. */
function completed() {
  const numbers: number[] = [3, 1, 10, 2]
  const arrays = Object.create(null)
  const objects = Object.create(null)
  addMissingMethods(arrays, objects)
  const call = (name: string, ...args: readonly unknown[]): unknown =>
    Reflect.apply(arrays[name], numbers, args)
  return { arrays, objects, numbers, call }
}

it.each([
  ['at', -1],
  ['at', 0],
  ['at', 7],
  ['toReversed'],
  ['toSorted'],
  ['toSorted', (a: number, b: number) => a - b],
  ['findLast', (n: number) => n > 2],
  ['findLast', (n: number) => n > 99],
  ['findLast', (_: number, place: number) => place < 2],
] as const)(
  'what a browser of early 2021 does not have does as the language does: %s %s',
  (name, ...args) => {
    const { numbers, call } = completed()
    const own: unknown = Reflect.apply(Array.prototype[name], numbers, args)
    expect(call(name, ...args)).toEqual(own)
    expect(numbers).toEqual([3, 1, 10, 2])
  },
)

it('what a browser of early 2021 does not have tells an object’s own keys from inherited ones, without the language’s own way', () => {
  const { objects } = completed()
  const { hasOwn } = Object
  Reflect.deleteProperty(Object, 'hasOwn')
  const told = ['here', 'toString'].map((key) => objects.hasOwn({ here: undefined }, key))
  Object.hasOwn = hasOwn
  expect(told).toEqual([true, false])
})

it('what a browser of early 2021 does not have is not listed among the keys, and leaves alone what is there', () => {
  const at = () => 'own'
  const arrays = { at }
  addMissingMethods(arrays, {})
  expect(arrays.at).toBe(at)
  expect(Object.keys(arrays)).toEqual(['at'])
})
