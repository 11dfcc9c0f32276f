import type { PeopleWords } from '../peopleWords.ts'

/** French words by which people are recognised. */
export const people: PeopleWords = {
  about: 'sur',
  address: 'Mme, Mlle, Madame, Monsieur, M., MM., Mmes, Me, Sœur, Soeur, Frère, Père, Abbé, Maître',
  and: 'et',
  appears: `
    fait, dit, lit, montre, anime, commence, propose, revient, vient, expose, résume, conclut,
    répond, accueille, chante, joue, donne, lance, termine, remercie, introduit, mène, continue,
    clôt, ferme, détaille, rappelle, prend, passe, distribue, gère`,
  appearTogether: `
    présentent, racontent, montrent, parlent, lisent, animent, font, expliquent, chantent, jouent,
    ouvrent`,
  article: `
    le, la, les, un, une, des, au, aux, ce, cet, cette, ces, notre, nos, votre, vos, mon, ma, mes,
    leur, leurs, son, sa, ses, chaque`,
  chairLabels: 'présidence',
  common: `
    le, la, les, un, une, et, ou, pour, avec, dans, sur, par, au, aux, du, en, vers, chez, entre,
    accueil, ouverture, clôture, pause, déjeuner, dîner, café, cocktail, séance, atelier,
    conférence, exposé, table, ronde, discours, mot, bienvenue, bilan, synthèse, questions, salle,
    présentation, rapport, votes, vote, élection, élections, divers, comptes, bureau, lundi, mardi,
    mercredi, jeudi, vendredi, samedi, dimanche, janvier, février, mars, avril, juin, juillet,
    août, septembre, octobre, novembre, décembre`,
  commonEndings: 'ité, ités',
  degree: 'Professeur, Professeure, Pr, Docteur, Docteure, Dre',
  everyone: 'tous, toutes',
  from: 'chez',
  givenNames: `
    guilhem, eudes, noëlla, françoise, huguette, thérèse, andrée, michèle, sandrine, stéphanie,
    virginie, christelle, édith, élisabeth, élise, éloïse, emmanuelle, eugénie, fabienne, gisèle,
    jocelyne, joëlle, laetitia, liliane, mélanie, mélissa, morgane, odile, océane, régine,
    séverine, solenne, viviane, zoé, alain, aurélien, cédric, corentin, édouard, eugène, fabien,
    fabrice, fernand, florent, gaël, gérald, grégoire, grégory, hugues, léo, marius, martial,
    maxence, maxime, raoul, raphaël, régis, rémy, tanguy, théo, théodore, théophile, yves, fatou,
    aïcha, khadija, amadou, abdoulaye, ibrahima, cheikh, modou, awa, bineta, coumba, adama, seydou,
    salif`,
  greeting: 'bonjour, bonsoir, salut, cher, chère',
  interpreter: 'interprète, interprètes',
  moderatedBy: `
    animé par, animée par, modéré par, modérée par, présidé par, présidée par, préside, anime`,
  moderator: `
    modération, modérateur, modérateurs, modératrice, modératrices, animation, animé par,
    animée par, présidence, président de séance, modère, modéré par, modérée par, présidé par,
    présidée par, préside, anime`,
  myself: 'moi',
  nobody: 'tous, toutes, le public, à confirmer, à préciser',
  organisation: 'ministère, fondation, mairie, coopérative',
  panellist: `
    intervenants, participants au débat, participant au débat, au micro, participants, avec,
    sur scène`,
  post: `
    directeur, directrice, président, présidente, ministre, maire, -ologue, -graphe, -iste,
    urbaniste, conservateur, conservatrice, chargé, chargée, responsable, chef, cheffe, chercheur,
    chercheuse, trésorier, trésorière, journaliste, prieure, prieur, adjoint, adjointe, conseiller,
    conseillère, vice-président, vice-présidente, secrétaire, professeur, professeure,
    géomorphologue, avocat, avocate, élu, élue, bénévole`,
  postBefore: `
    maire, ministre, ingénieur, maire adjoint, maire adjointe, docteur, capitaine, commandant,
    préfet, préfète, sénateur, sénatrice, député, députée, conseiller, conseillère, adjoint,
    adjointe, président, présidente, vice-président, vice-présidente, professeur, professeure,
    évêque, pasteur, pasteure, colonel, lieutenant`,
  presentedBy: 'par, présenté par, présentée par, assuré par, assurée par',
  sender: 'de, expéditeur',
  several: 'exposés, communications, interventions, séance',
  speaker: `
    rapporteur, rapporteurs, invité, invitée, invités, intervenant, intervenante, intervenantes, orateur, orateurs, oratrice, conférencier,
    conférencière, conférenciers, rapporteure`,
  speaks: 'présente, explique, parle, dira, ouvre, raconte',
  timekeeper: 'gardien du temps, gardienne du temps',
  together: 'avec, avec le, avec la, participent, interviennent, avec la participation de',
  verbFiller: 'nous, vous, qui, ensuite, puis, se, ne',
}
