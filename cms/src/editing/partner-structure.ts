import { field, type TypeLayout } from './layout.ts'

export const partnerStructure: TypeLayout = {
  uid: 'api::partner-structure.partner-structure',
  mainField: 'name',
  columns: ['name', 'kind'],
  sort: ['name', 'ASC'],
  sections: [
    {
      title: 'Identité',
      rows: [
        [
          field('name', 8, 'Nom', 'Le nom public, en toutes lettres. Exemple : « Les Filles de la Photo ».'),
          field('acronym', 4, 'Sigle', 'S’il est connu du public. Exemple : « CNAP ».'),
        ],
        [
          field('slug', 6, 'Adresse de la page', 'Proposée à partir du nom. Ne la changez plus après la publication. Exemple : « les-filles-de-la-photo ».'),
          field('kind', 6, 'Type', 'L’activité principale. Exemple : « Festival ».'),
        ],
        [field('presentation', 12, 'Présentation', 'Qui elle est et ce qu’elle fait pour les photographes, en deux ou trois phrases. Exemple : « L’association réunit des professionnelles… »')],
        [
          field('siret', 6, 'SIRET', 'Quatorze chiffres, sans espace. Exemple : « 13002526500013 ».'),
          field('logo', 6, 'Logo', 'Avec un texte alternatif qui donne le nom. Exemple : « Logo des Filles de la Photo ».'),
        ],
      ],
    },
    {
      title: 'Coordonnées publiques',
      rows: [
        [
          field('website', 6, 'Site web', 'Exemple : https://www.exemple.fr.', { placeholder: 'https://' }),
          field('publicEmail', 6, 'Adresse électronique publique', 'Une adresse de service, jamais celle d’une personne. Exemple : contact@exemple.fr.'),
        ],
        [field('phone', 6, 'Téléphone', 'Le standard. Exemple : « 01 40 15 80 00 ».')],
        [field('address', 12, 'Adresse', 'Numéro et rue. Exemple : « 11 rue Berryer ».')],
        [
          field('city', 6, 'Commune', 'Exemple : « Paris ».'),
          field('inseeCode', 6, 'Code INSEE de la commune', 'Cinq caractères, différents du code postal. Exemple : « 75108 ».'),
        ],
        [field('region', 6, 'Région', 'Où se trouve le siège. Exemple : « Île-de-France ».')],
        [
          field('latitude', 6, 'Latitude', 'En degrés, avec un point. Exemple : 48.8742.'),
          field('longitude', 6, 'Longitude', 'En degrés, avec un point. Exemple : 2.3024.'),
        ],
        [field('socialLinks', 12, 'Réseaux sociaux', 'Un lien par réseau. Exemple : « Instagram ».')],
      ],
    },
    {
      title: 'Engagements et parité',
      rows: [
        [
          field('supportedByMinistry', 6, 'Soutenue par le ministère de la Culture', '« Non précisé » si vous ne savez pas. Exemple : « Oui » pour un centre d’art labellisé.'),
          field('networks', 6, 'Réseaux', 'Exemple : « Réseau Diagonal ».'),
        ],
        [field('commitments', 12, 'Engagements', 'Ce que la structure déclare, avec une preuve publique. Exemple : « Jury paritaire ».')],
        [field('parityFigures', 12, 'Chiffres de parité', 'Une ligne par année et par indicateur. Exemple : 2026, artistes exposées, 12 femmes sur 20.')],
      ],
    },
    {
      title: 'Suivi',
      rows: [
        [
          field('updatedOn', 6, 'Vérifiée le', 'Le jour où vous avez relu la fiche. Cette date est publique. Exemple : 23/11/2026.'),
          field('demonstration', 6, 'Contenu de démonstration', 'Le site signale cette fiche comme un exemple. À laisser sur « Non » pour une vraie structure.'),
        ],
        [field('contact', 12, 'Personne à joindre', 'Visible par l’équipe seulement. Notez le minimum et effacez quand la personne part. Exemple : « Inès, programmation, poste 12 ».')],
      ],
    },
  ],
  hidden: [field('legacyId', 4, 'Identifiant de l’ancien site', 'Son ancienne adresse, qu’elle reprend une fois publiée. Exemple : « index-parite/4 ».')],
}
