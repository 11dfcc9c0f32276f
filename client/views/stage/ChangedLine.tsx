import type { ItemId } from '../../../shared/agenda/ids.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useShow } from '../../live/LiveContext.tsx'
import { useChange } from '../../ui/news/useChange.ts'
import { useChangeWords } from '../../ui/news/useChangeWords.ts'
import type { StageModel } from './model.ts'
import { useTongues } from './useTongues.ts'
import './changed.css'

/** So many letters of a title stand in the line, Chinese ones counted twice. */
const LONG = 32

/** How an item is called in the line; null where its title is too long for it. */
function useCalled(): (item: ItemId, lng: Language) => string | null {
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  return (item, lng) => {
    const found = agenda === null ? null : findItem(agenda, item)
    if (found === null) return null
    const { text, lang } = textIn(found.item.title, tagOf(lng))
    const width = lang.startsWith('zh') ? text.length * 2 : text.length
    return width > LONG ? null : text
  }
}

/** That the programme has changed, for a few minutes, in the empty edge above it: nothing else moves for it. */
export function ChangedLine({ model }: { readonly model: StageModel }) {
  const change = useChange()
  const words = useChangeWords()
  const called = useCalled()
  const tongues = useTongues(model)
  if (change?.what !== 'programme') return null
  return (
    <p className="stage-changed" role="status" data-testid="changed">
      {tongues.map((lng) => (
        <span key={lng} lang={tagOf(lng)}>
          {words(change.changes, (item) => called(item, lng), lng)}
        </span>
      ))}
    </p>
  )
}
