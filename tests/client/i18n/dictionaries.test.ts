import { describe, expect, it } from 'vitest'
import { en } from '../../../client/i18n/en/dictionary.ts'
import { zh } from '../../../client/i18n/zh/dictionary.ts'

type Tree = { readonly [key: string]: string | Tree }

/** Every text of a dictionary by its path. */
function texts(tree: Tree, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    const at = [...path, key]
    return typeof value === 'string' ? [[at.join('.'), value]] : texts(value, at)
  })
}

function placeholders(text: string): readonly string[] {
  const found = [...text.matchAll(/\{\{(\w+)(?:, \w+)?\}\}|<(\/?\w+)>/g)]
  return found.map(([, name, tag]) => name ?? `<${tag}`).sort()
}

const english = texts(en)
const chinese = new Map(texts(zh))

describe('the two languages', () => {
  it('say the same things', () => {
    const needed = english.map(([path]) => path).filter((path) => !path.endsWith('_one'))
    expect([...chinese.keys()].filter((path) => !path.endsWith('_one')).sort()).toEqual(
      needed.sort(),
    )
  })

  it('put the same facts in', () => {
    const differing = english
      .filter(([path]) => chinese.has(path))
      .filter(
        ([path, text]) =>
          placeholders(text).join() !== placeholders(chinese.get(path) ?? '').join(),
      )
      .map(([path]) => path)
    expect(differing).toEqual([])
  })

  it('leave nothing empty but the joint between two sentences', () => {
    const empty = [...english, ...chinese].filter(([, text]) => text.trim() === '')
    expect(empty.filter(([path]) => !path.endsWith('.joint'))).toEqual([])
  })

  it('keep to the voice: no exclamation, no waiting please, no dash', () => {
    const loud = [...english, ...chinese].filter(([, text]) =>
      /[!！—]|please wait|oops/i.test(text),
    )
    expect(loud).toEqual([])
  })

  it('are punctuated each in its own way', () => {
    const han = [...chinese.values()].filter((text) => /\p{Script=Han}/u.test(text))
    expect(han.length).toBeGreaterThan(chinese.size * 0.8)
    expect(han.filter((text) => /\p{Script=Han}[,;?]/u.test(text))).toEqual([])
  })
})
