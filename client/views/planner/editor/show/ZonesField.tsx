import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { useCity } from '../../../../i18n/city.ts'
import { Button } from '../../../../ui/controls/Button.tsx'
import { ZoneField } from '../../../../ui/intake/ZoneField.tsx'
import { ContestedAt, Field, RemoveButton } from '../fields/Field.tsx'
import css from '../inspector/inspector.module.css'
import { fieldChange } from '../model/changes.ts'
import { extentOf } from '../model/rows.ts'
import { useEditor, useEditorWords } from '../state/editor.ts'

/** The most zones of a show. */
const MOST = 6

/** The zones of the show: its home, and the others in which its times are shown. */
export function ZonesField() {
  const { t } = useEditorWords()
  const city = useCity()
  const { agenda, give } = useEditor()
  const { zones } = agenda
  const date = dateIn(extentOf(agenda).start, homeZone({ zones }))
  const address = { type: 'setValue', of: 'show', id: null, field: 'zones' } as const
  const put = (to: readonly string[]) => {
    const once = [...new Set(to)]
    if (once.length > 0) give([fieldChange(agenda, address, once)])
  }
  return (
    <>
      {zones.map((zone, at) => (
        <Field key={zone} label={at === 0 ? t('editor.show.home') : t('editor.show.zone')}>
          <ZoneField
            label={at === 0 ? t('editor.show.home') : t('editor.show.zone')}
            zone={zone}
            choose={(to) => put(zones.map((one, n) => (n === at ? to : one)))}
            likely={zones}
            date={date}
          />
          {at === 0 ? null : (
            <span className={css.buttons}>
              <Button
                size="small"
                look="bare"
                aria-label={t('editor.show.homeWhat', { city: city(zone) })}
                onClick={() => put([zone, ...zones])}
              >
                {t('editor.show.makeHome')}
              </Button>
              <RemoveButton
                what={city(zone)}
                remove={() => put(zones.filter((one) => one !== zone))}
              />
            </span>
          )}
        </Field>
      ))}
      {zones.length >= MOST ? null : (
        <Field label={t('editor.show.addZone')}>
          <ZoneField
            key={zones.length}
            label={t('editor.show.addZone')}
            zone=""
            choose={(to) => put([...zones, to])}
            likely={[]}
            date={date}
          />
        </Field>
      )}
      <ContestedAt at={address} />
    </>
  )
}
