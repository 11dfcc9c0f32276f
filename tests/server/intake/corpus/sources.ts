import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Expectation, readExpectation } from './expectation.ts'

/** A source with its expectation, and where its text is; `there` is false where the text is not at hand. */
export type Source = {
  readonly set: SourceSet
  readonly expectation: Expectation
  readonly text: URL
  readonly there: boolean
}

/** The sets whose texts must be read exactly, those to tune rules with, and those that only the bench reads. */
export type SourceSet = (typeof EXACT)[number] | 'training' | 'judged'

const EXACT = ['inputs', 'open', 'held'] as const

const HERE = new URL('./', import.meta.url)

/** The founding texts are beside the project and not part of it. */
export const INPUTS = new URL('../../../../../shared/inputs/', import.meta.url)

/** Lists the sources of a set with their expectations. */
export function sourcesOf(set: SourceSet): readonly Source[] {
  const folder = new URL(`${set}/`, HERE)
  const files = readdirSync(folder).filter((name) => name.endsWith('.expected.txt'))
  return files
    .toSorted((one, other) => one.localeCompare(other, 'en'))
    .map((file) => {
      const expectation = readExpectation(new URL(file, folder))
      const text = new URL(expectation.source, set === 'inputs' ? INPUTS : folder)
      return { set, expectation, text, there: existsSync(text) }
    })
}

/** Every source that must be read exactly. */
export const SOURCES: readonly Source[] = EXACT.flatMap(sourcesOf)

export const textOf = ({ text }: Pick<Source, 'text'>): string => readFileSync(text, 'utf8')
