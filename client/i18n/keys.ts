import type { en } from './en/dictionary.ts'

type Dictionary = typeof en

/** An area of words: one that all screens share, and those of the screens. */
export type WordsArea = keyof Dictionary

/** One area, or several, of which the first has the keys that name none. */
export type Areas = WordsArea | readonly [WordsArea, ...WordsArea[]]

/** A key without the form of its number. */
type Counted<K extends string> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K

type KeysOf<T, Before extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Before}${Counted<K>}`
    : KeysOf<T[K], `${Before}${K}.`>
}[keyof T & string]

type FirstOf<A extends Areas> = A extends readonly [infer First, ...unknown[]] ? First : A
type EachOf<A extends Areas> = A extends readonly (infer Each)[] ? Each : A

/** The keys of these areas: plain those of the first, `area:key` those of all. */
export type Key<A extends Areas> =
  | KeysOf<Dictionary[FirstOf<A> & WordsArea]>
  | { [Each in EachOf<A> & WordsArea]: `${Each}:${KeysOf<Dictionary[Each]>}` }[EachOf<A> &
      WordsArea]
