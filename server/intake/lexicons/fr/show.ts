import type { ShowWords } from '../showWords.ts'

/** French words about a whole show. */
export const SHOW: ShowWords = {
  labels: {
    date: ['date et heure', 'quand'],
    time: ['heure', 'horaire', 'horaires'],
    start: ['début'],
    stop: ['fin'],
    length: ['durée', 'durée totale'],
    title: ['objet', 'titre', 'thème'],
    languages: ['langue', 'langues', 'langue de travail', 'langues de travail'],
    place: ['lieu'],
    organisers: ['organisateur', 'organisateurs'],
    partners: ['partenaires', 'partenaire'],
    participants: ['participants attendus', 'public cible'],
    background: ['contexte', "à propos de l'événement", 'à propos de la réunion'],
    focusAreas: ['thèmes principaux', 'axes thématiques'],
    note: ['inscription', 'objectifs', 'excusés', 'excusé', 'pouvoirs', 'prochaine réunion'],
  },
  prefixes: [],
  spoken: { organisers: ['organisé par', 'organisée par'], partners: ['en partenariat avec'] },
  greetings: ['bonjour', 'chère', 'chères', 'cher', 'chers', 'cordialement'],
  subjects: ['nous', 'notre'],
  meetings: ['colloque', 'congrès'],
  ordinals: [],
  abbreviations: [],
  joints: [
    ...['et', 'ou', 'par', 'avec', 'à', 'de', 'du', 'la', 'le', 'les', 'l', 'd', 'puis'],
    ...['ensuite', 'suivi', 'suivie', 'fin'],
  ],
  meetingWords: ['lien', 'réunion', 'secret'],
}
