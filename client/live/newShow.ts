import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { newCommandId } from './commandId.ts'

/** The longest slug of a title in the id of a show. */
const SLUG = 24

function slugOf(title: Texts): string {
  const words = Object.values(title)
    .map((text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase())
    .map((text) => text.match(/[a-z0-9]+/g) ?? [])
    .find((found) => found.join('').length > 2)
  const fitting = (words ?? []).reduce((slug, word) => {
    const longer = slug === '' ? word.slice(0, SLUG) : `${slug}-${word}`
    return longer.length > SLUG ? slug : longer
  }, '')
  return fitting === '' ? 'show' : fitting
}

/** Creates the ids of a new show and of the request for it; the show's id is short, as it is part of a public address that people type. */
export function newShowIds(title: Texts): { readonly show: ShowId; readonly id: string } {
  const id = newCommandId()
  return { id, show: `${slugOf(title)}-${id.slice(0, 4)}` }
}
