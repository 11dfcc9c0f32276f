import 'i18next'
import type { en } from './en/dictionary.ts'
import type { SpanForm } from './spans.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
    returnNull: false
    interpolationFormatTypeMap: Readonly<Record<SpanForm, number>>
  }
}
