import type { Term } from '../../../../shared/agenda/glossary/term.ts'
import type { SegmentId } from '../../../../shared/agenda/ids.ts'
import { textIn } from '../../../../shared/agenda/textIn.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { Menu } from '../../../ui/controls/Menu.tsx'
import { useEditor } from '../editor/desk/editor.ts'
import { useEditorWords } from '../editor/desk/useEditorWords.ts'
import { ContestedAt } from '../editor/fields/Field.tsx'
import { fieldChange } from '../editor/model/fields.ts'
import { segmentsByTerm } from './terms.ts'

/** To which segments a term belongs: where it occurs, or those that are chosen here. */
export function TermSegments({ term }: { readonly term: Term }) {
  const { t } = useEditorWords()
  const { agenda, lang, give } = useEditor()
  const at = { type: 'setValue', of: 'term', id: term.id, field: 'segments' } as const
  const tied = (term.segments ?? []).filter((id) => agenda.segments.some((one) => one.id === id))
  const belongs = segmentsByTerm(agenda).get(term.id) ?? []
  const titles = agenda.segments
    .filter(({ id }) => belongs.includes(id))
    .map(({ title }) => textIn(title, lang).text)
  const put = (ids: readonly SegmentId[]) => give([fieldChange(agenda, at, [...ids])])
  const words = titles.length === 0 ? t('glossary.nowhere') : titles.join(', ')
  return (
    <div className="pg-cell pg-segments" data-tied={tied.length > 0}>
      <Menu
        trigger={
          <Button look="bare" size="small" aria-label={t('glossary.belongs', { where: words })}>
            <span className="cut">{words}</span>
          </Button>
        }
        entries={() => [
          {
            id: 'occurs',
            label: t('glossary.occurs'),
            chosen: tied.length === 0,
            run: () => {
              if (tied.length > 0) put([])
            },
          },
          ...agenda.segments.map(({ id, title }) => ({
            id,
            label: textIn(title, lang).text,
            chosen: tied.includes(id),
            stays: true,
            run: () => put(tied.includes(id) ? tied.filter((one) => one !== id) : [...tied, id]),
          })),
        ]}
      />
      <ContestedAt at={at} />
    </div>
  )
}
