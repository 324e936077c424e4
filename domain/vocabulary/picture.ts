import { vocabulary } from './vocabulary.ts'

/** What lets the site show a picture: the licences met most often. Another one may be written in the legend. */
export const pictureLicence = vocabulary({
  permission: 'avec l’accord de l’autrice ou de l’auteur',
  etalab: 'Licence Ouverte 2.0',
  cc0: 'CC0',
  'cc-by': 'CC BY 4.0',
  'cc-by-sa': 'CC BY-SA 4.0',
  'cc-by-nc-nd': 'CC BY-NC-ND 4.0',
  'public-domain': 'domaine public',
  logo: 'logo, usage prévu par sa propriétaire',
})
