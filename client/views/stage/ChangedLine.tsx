import type { ItemId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import { useShow } from '../../live/LiveContext.tsx'
import {
  useNewestChange,
  useProgrammeChangeText,
} from '../../ui/announcements/useProgrammeChange.ts'
import { InBoth } from './InBoth.tsx'
import stage from './stage.module.css'

/** So many letters of a title stand in the line, alone and beside another; Chinese ones count twice. */
const LONG = { alone: 32, beside: 16 }

/** How an item is called in the line; null where its title is too long for it. */
function useCalled(most: number): (item: ItemId, lng: Language) => string | null {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  return (item, lng) => {
    const found = agenda === null ? null : findItem(agenda, item)
    if (found === null) return null
    const { text } = textIn(found.item.title, tagOf(lng))
    return textWidth(text) > most ? null : text
  }
}

/** That the programme has changed, for a few minutes, in the empty edge above it: nothing else moves for it. */
export function ChangedLine() {
  const change = useNewestChange()
  const words = useProgrammeChangeText()
  const changes = change?.what === 'programme' ? change.changes : []
  const several = changes.filter(({ is }) => is === 'left' || is === 'back').length > 1
  const called = useCalled(several ? LONG.beside : LONG.alone)
  if (changes.length === 0) return null
  return (
    <p className={stage.changed} role="status" data-testid="changed">
      <InBoth className="cut" of={(lng) => words(changes, (item) => called(item, lng), lng)} />
    </p>
  )
}
