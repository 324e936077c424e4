import { field, type TypeLayout } from './layout.ts'

export const testimonial: TypeLayout = {
  uid: 'api::testimonial.testimonial',
  mainField: 'title',
  columns: ['title', 'series'],
  sort: ['updatedAt', 'DESC'],
  sections: [
    {
      title: 'Identité',
      rows: [
        [field('title', 12, 'Titre', 'Ce que la personne raconte. Exemple : « La première fois que j’ai fixé mon prix ».')],
        [field('slug', 12, 'Adresse de la page', 'Proposée à partir du titre. Ne la changez plus après la publication. Exemple : « fixer-mon-prix ».')],
        [
          field('series', 6, 'Série', 'Exemple : « La première fois que… ».'),
          field('format', 6, 'Format', 'Exemple : « Vidéo ».'),
        ],
        [field('themes', 12, 'Thèmes', 'Un ou deux. Exemple : « Égalité et inclusion ».', { mainField: 'name' })],
      ],
    },
    { title: 'Personne', rows: [[field('person', 12, 'Personne', 'Ce que l’on montre d’elle, et rien d’autre. Exemple : prénom seulement, photojournaliste, Bretagne.')]] },
    {
      title: 'Récit',
      rows: [
        [field('quote', 12, 'Phrase forte', 'Une phrase dite ou écrite par la personne, sans guillemets. Exemple : « On m’a dit que je tenais mal mon appareil. »')],
        [field('story', 12, 'Texte', 'Le témoignage écrit, ou quelques lignes autour de la vidéo. Exemple : « J’avais vingt-trois ans… »')],
        [field('contentWarning', 12, 'Avertissement', 'Si le récit peut heurter. Le site affiche alors où trouver de l’aide. Exemple : « Ce témoignage parle de harcèlement. »')],
        [field('video', 12, 'Vidéo ou son', 'Sous-titres et transcription obligatoires. Exemple : un entretien de trois minutes.')],
      ],
    },
    {
      title: 'Liens',
      rows: [
        [
          field('opportunities', 6, 'Opportunités citées', 'Exemple : la bourse que la personne a obtenue.', { mainField: 'title' }),
          field('structures', 6, 'Structures citées', 'Exemple : la galerie qui l’a exposée, si elle est d’accord.', { mainField: 'name' }),
        ],
      ],
    },
    {
      title: 'Accord et suivi',
      rows: [
        [field('consent', 12, 'Accord de la personne', 'Visible par l’équipe seulement. Sans accord signé, rien n’est publié. Exemple : signé le 3 mars 2026, pour le site.')],
        [field('demonstration', 6, 'Contenu de démonstration', 'Le site signale ce témoignage comme un exemple. À laisser sur « Non » pour un vrai témoignage.')],
      ],
    },
  ],
  hidden: [field('legacyId', 4, 'Identifiant de l’ancien site', 'Son ancienne adresse, qu’elle reprend une fois publiée. Exemple : « conseils_videos/12 ».')],
}
