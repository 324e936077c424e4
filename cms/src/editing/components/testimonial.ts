import { field, type ComponentLayout } from '../layout.ts'

export const testimonialComponents: readonly ComponentLayout[] = [
  {
    uid: 'testimonial.person',
    mainField: 'displayName',
    rows: [
      [
        field('displayName', 6, 'Nom affiché', 'Exactement ce que le site montre. Exemple : « Inès » ou « Inès Diallo ».'),
        field('anonymity', 6, 'Anonymat', 'Ce que la personne a demandé. Exemple : « Prénom seulement ».'),
      ],
      [
        field('occupation', 6, 'Activité', 'Exemple : « Photojournaliste ».'),
        field('region', 6, 'Région', 'À laisser vide si elle permet de reconnaître une personne anonyme. Exemple : « Bretagne ».'),
      ],
      [
        field('portrait', 6, 'Portrait', 'Jamais pour une personne anonyme. Exemple : un portrait fourni par la personne.'),
        field('website', 6, 'Site web', 'Exemple : https://www.exemple.fr.', { placeholder: 'https://' }),
      ],
    ],
  },
  {
    uid: 'testimonial.consent',
    mainField: 'signedOn',
    rows: [
      [
        field('signedOn', 4, 'Signé le', 'Le jour de la signature. Exemple : 03/03/2026.'),
        field('endsOn', 4, 'Valable jusqu’au', 'Vide s’il n’y a pas de fin. Exemple : 03/03/2031.'),
        field('withdrawalAskedOn', 4, 'Retrait demandé le', 'Dépubliez le témoignage dès la demande. Exemple : 12/10/2026.'),
      ],
      [field('scope', 12, 'Étendue', 'Ce que la personne autorise. Exemple : « Texte et portrait, sur ce site seulement ».')],
    ],
  },
]
