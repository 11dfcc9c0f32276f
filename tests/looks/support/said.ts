import { pseudoText } from '../../../client/i18n/pseudo.ts'
import { DICTIONARIES, dictionaryOf } from '../../client/support/dictionaries.ts'

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** What a text says, whatever is in its gaps. */
const pattern = (text: string) =>
  text
    .split(/\{\{[^}]*\}\}/)
    .map(escaped)
    .join('.+')

/** What finds the words at a path, such as `owner.make`, whatever language a page speaks: a button by its name, a heading by its text; by how that begins, unless it has to be the whole. */
export function said(path: string, whole = false): RegExp {
  const forms = [path, `${path}_one`, `${path}_other`]
  const texts = [
    ...[...DICTIONARIES.values()].flatMap((texts) =>
      forms.flatMap((form) => texts.get(form) ?? []),
    ),
    ...forms.flatMap((form) => dictionaryOf('en').get(form) ?? []).map(pseudoText),
  ]
  if (texts.length === 0) throw new Error(`there is no text: ${path}`)
  return new RegExp(`^(?:${texts.map(pattern).join('|')})${whole ? '$' : ''}`)
}
