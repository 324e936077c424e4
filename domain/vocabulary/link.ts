import { vocabulary } from './vocabulary.ts'

/** What was wrong with a link the last time that it was followed. */
export const linkProblem = vocabulary({
  gone: 'La page a disparu',
  refused: 'Le site refuse la page',
  'server-error': 'Le site est en panne',
  unreachable: 'Le site ne répond pas',
  certificate: 'La connexion n’est pas sûre',
  redirects: 'Trop de redirections',
  private: 'L’adresse n’est pas sur l’internet public',
})
export type LinkProblem = (typeof linkProblem.codes)[number]
