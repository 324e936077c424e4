import { field, type TypeLayout } from './layout.ts'

const shown = { readOnly: true }

/** What the link checker found: read here, mended in the entries that show the link. */
export const checkedLink: TypeLayout = {
  uid: 'api::checked-link.checked-link',
  mainField: 'url',
  columns: ['url', 'places', 'problem', 'failingSince', 'testedAt'],
  sort: ['failingSince', 'ASC'],
  sections: [
    {
      title: 'Lien vérifié',
      rows: [
        [field('url', 12, 'Adresse', 'L’adresse suivie. Exemple : https://www.exemple.fr/reglement.', shown)],
        [field('places', 12, 'Où se trouve ce lien', 'Les fiches publiées qui le montrent, et le champ. Exemple : « Prix d’essai (Règlement) ».', shown)],
        [
          field('problem', 6, 'Problème', 'Ce que le site a répondu la dernière fois. Exemple : « La page a disparu ».', shown),
          field('code', 6, 'Code de réponse', 'Donné par le site. Exemple : 404 quand la page a disparu.', shown),
        ],
        [
          field('failingSince', 6, 'En panne depuis', 'Le premier de ces échecs. Exemple : 20/11/2026 à 03:00.', shown),
          field('testedAt', 6, 'Suivi pour la dernière fois le', 'Exemple : 21/11/2026 à 03:00.', shown),
        ],
        [
          field('failures', 6, 'Échecs à la suite', 'Un par jour au plus. Exemple : 2.', shown),
          field('isDead', 6, 'Lien mort', 'Oui après deux échecs, à deux jours différents.', shown),
        ],
      ],
    },
  ],
  hidden: [
    field('usedBy', 12, 'Fiches', 'Pour la machine.'),
    field('host', 12, 'Site', 'Pour la machine.'),
    field('urlHash', 12, 'Empreinte', 'Pour la machine.'),
    field('dueAt', 12, 'Prochaine vérification', 'Pour la machine.'),
  ],
}
