import type { ShowWords } from '../showWords.ts'

/** Spanish words about a whole show. */
export const SHOW: ShowWords = {
  labels: {
    date: ['fecha', 'fecha y hora'],
    time: ['hora', 'horario'],
    start: ['inicio'],
    length: ['duración'],
    languages: ['idioma', 'idiomas'],
    place: ['lugar'],
    background: ['antecedentes'],
    focusAreas: ['ejes temáticos'],
    participants: ['participantes'],
    organisers: ['organizadores', 'organizador'],
  },
  prefixes: [],
  spoken: { organisers: ['organizado por'] },
  greetings: ['hola', 'estimado', 'estimada', 'estimados', 'estimadas'],
  subjects: [],
  meetings: [],
  ordinals: [],
  abbreviations: [],
  joints: ['y', 'de', 'del', 'con'],
  meetingWords: ['enlace'],
}
