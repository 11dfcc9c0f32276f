import { at, type Expectation } from '../expectation.ts'

/** A French assembly: starts alone, with and without a colon, hours without minutes, a number right after the time. */
export const assisesLac: Expectation = {
  source: 'assisesLac.txt',
  agendas: [
    {
      title: 'Assises du lac',
      date: '2025-05-17',
      entries: [
        at('09:30', '~30', 'Accueil et ouverture', '#welcome', '#opening'),
        at('10:00', '~45', "présentation du rapport d'activité"),
        at('10:45', '~15', 'pause', '#break'),
        at('11:00', '~90', '3 à 5 ateliers'),
        at('12:30', null, 'le repas', '#break'),
      ],
    },
    {
      title: 'Assises du lac',
      date: '2025-05-18',
      stop: '?12:00',
      entries: [
        at('09:00', '~90', 'synthèse des ateliers'),
        at('10:30', 15, 'Pause', '#break'),
        at('10:45', '~75', 'Débat sur la charte', '#discussion'),
        at('12:00', '?0', 'Mot de clôture', '#closing'),
      ],
    },
  ],
}
