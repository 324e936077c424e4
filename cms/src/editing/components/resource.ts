import { field, type ComponentLayout } from '../layout.ts'

export const resourceComponents: readonly ComponentLayout[] = [
  { uid: 'resource.key-point', mainField: 'text', rows: [[field('text', 12, 'Point', 'Une phrase complète. Exemple : « Lisez le règlement avant de commencer. »')]] },
  {
    uid: 'resource.review',
    mainField: 'name',
    rows: [
      [
        field('name', 4, 'Nom', 'Exemple : « Me Camille Martin ».'),
        field('role', 4, 'Fonction', 'Exemple : « Avocate en droit d’auteur ».'),
        field('on', 4, 'Relu le', 'Exemple : 20/11/2026.'),
      ],
    ],
  },
]
