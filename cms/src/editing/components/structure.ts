import { field, type ComponentLayout } from '../layout.ts'

export const structureComponents: readonly ComponentLayout[] = [
  {
    uid: 'structure.parity-figure',
    mainField: 'year',
    rows: [
      [
        field('indicator', 6, 'Indicateur', 'Qui est compté. Exemple : « Artistes exposées ».'),
        field('year', 6, 'Année', 'Exemple : 2026.'),
      ],
      [
        field('women', 6, 'Femmes', 'Exemple : 12.'),
        field('total', 6, 'Total', 'Femmes et hommes. Exemple : 20.'),
      ],
      [field('source', 12, 'Source', 'D’où vient le chiffre, obligatoire pour publier. Exemple : « Rapport d’activité 2026, page 12 ».')],
    ],
  },
  {
    uid: 'structure.commitment',
    mainField: 'declaredOn',
    rows: [
      [
        field('kind', 6, 'Engagement', 'Exemple : « Jury paritaire ».'),
        field('declaredOn', 6, 'Déclaré le', 'Le jour où la structure l’a annoncé. Exemple : 08/03/2026.'),
      ],
      [field('proofUrl', 12, 'Preuve', 'Une page publique. Exemple : https://www.exemple.fr/charte.', { placeholder: 'https://' })],
    ],
  },
]
