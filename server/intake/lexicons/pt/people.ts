import type { PeopleWords } from '../peopleWords.ts'

/** Portuguese words by which people are recognised. */
export const people: PeopleWords = {
  common: `
    abertura, encerramento, sessão, conferência, painel, pausa, almoço, oficinas, debate, debates,
    síntese, receção, apresentação, rede, mesa, plenário`,
  moderator: `
    moderação, moderador, moderadora, mediação, mediador, mediadora, apresentação`,
  organisation: 'rede, secretaria, universidade, centro de estudos, associação, câmara',
  panellist: 'debatedores, comentaristas',
  presentedBy: 'por',
  speaker: `
    expositor, expositora, expositores, debatedor, debatedora, palestrante, palestrantes, orador,
    oradora, oradores`,
  together: 'com',
}
