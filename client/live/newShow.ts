import type { ShowId } from '../../shared/agenda/ids.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import { newCommandId } from './commandId.ts'

/** The longest part of a show's id that comes from its title. */
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

/** Ids for a new show and for asking that it be made: the show's is short and can be typed, as it stands in its public address. */
export function newShowIds(title: Texts): { readonly show: ShowId; readonly id: string } {
  const id = newCommandId()
  return { id, show: `${slugOf(title)}-${id.slice(0, 4)}` }
}
