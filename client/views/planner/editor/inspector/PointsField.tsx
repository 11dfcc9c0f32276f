import type { Item } from '../../../../../shared/agenda/model.ts'
import { TEXT_LIMIT } from '../../../../../shared/agenda/textLimits.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { useLanguageNames } from '../../../../i18n/languageNames.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords } from '../desk/useEditorWords.ts'
import { ContestedAt, Field } from '../fields/Field.tsx'
import { TypedField } from '../fields/TypedField.tsx'
import { useKeptKeys } from '../fields/useKeptKeys.ts'
import { fieldChange } from '../model/fields.ts'

/** The most talking points of an item. */
const MOST = 30

function withText(texts: Texts, tag: string, text: string): Texts {
  const { [tag]: _, ...others } = texts
  return text === '' ? others : { ...texts, [tag]: text }
}

/** What may be talked about in an item, point by point, in every language. */
export function PointsField({ item }: { readonly item: Item }) {
  const { t } = useEditorWords()
  const tongue = useLanguageNames()
  const { agenda, give } = useEditor()
  const points = item.talkingPoints
  const keys = useKeptKeys(points)
  const address = { type: 'setValue', of: 'item', id: item.id, field: 'talkingPoints' } as const
  const put = (to: readonly Texts[]) => {
    give([fieldChange(agenda, address, [...to])])
    return null
  }
  const edit = (at: number, tag: string, text: string) => {
    if (text.length > TEXT_LIMIT) return t('editor.wrong.too-long')
    const all = points.map((point, n) => (n === at ? withText(point, tag, text) : point))
    return put(all.filter((point) => Object.keys(point).length > 0))
  }
  const [main = 'en'] = agenda.languages
  return (
    <Field label={t('editor.inspector.points')} wide>
      <ol className="ed-points">
        {points.map((point, at) => (
          <li key={keys[at]}>
            {agenda.languages.map((tag) => (
              <TypedField
                key={tag}
                long
                label={t('editor.inspector.pointIn', { n: at + 1, language: tongue.name(tag) })}
                value={point[tag] ?? ''}
                lang={tag}
                placeholder={tongue.name(tag)}
                commit={(text) => edit(at, tag, text)}
              />
            ))}
            <Button
              size="small"
              look="bare"
              aria-label={t('editor.inspector.removePoint', { n: at + 1 })}
              onClick={() => put(points.filter((_, n) => n !== at))}
            >
              {t('editor.inspector.remove')}
            </Button>
          </li>
        ))}
      </ol>
      {points.length >= MOST ? null : (
        <TypedField
          key={points.length}
          long
          label={t('editor.inspector.addPoint')}
          value=""
          placeholder={t('editor.inspector.addPoint')}
          commit={(text) => (text === '' ? null : put([...points, { [main]: text }]))}
        />
      )}
      <ContestedAt at={address} />
    </Field>
  )
}
