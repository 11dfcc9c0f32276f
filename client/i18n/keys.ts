import type { en } from './en/dictionary.ts'

type Dictionary = typeof en

/** An area of the dictionary: `common` for all screens, others for some. */
export type Area = keyof Dictionary

/** One area or several; keys without an area belong to the first. */
export type Areas = Area | readonly [Area, ...Area[]]

/** A key without its plural form. */
type Counted<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

type KeysOf<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Before}${Counted<K>}`
    : KeysOf<T[K], `${Before}${K}.`>
}[keyof T & string]

type FirstOf<A extends Areas> = A extends readonly [infer First, ...unknown[]] ? First : A
type EachOf<A extends Areas> = A extends readonly (infer Each)[] ? Each : A

/** The keys of these areas: `key` in the first, `area:key` in all and in `common`, which every page loads. */
export type Key<A extends Areas> =
  | KeysOf<Dictionary[FirstOf<A> & Area]>
  | { [Each in Area]: `${Each}:${KeysOf<Dictionary[Each]>}` }[(EachOf<A> & Area) | 'common']
