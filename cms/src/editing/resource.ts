import { field, type TypeLayout } from './layout.ts'

export const resource: TypeLayout = {
  uid: 'api::resource.resource',
  mainField: 'title',
  columns: ['title', 'format', 'reviseBefore'],
  sort: ['updatedAt', 'DESC'],
  sections: [
    {
      title: 'Identité',
      rows: [
        [field('title', 12, 'Titre', 'Ce que la lectrice saura faire, en peu de mots. Exemple : « Préparer un dossier de candidature ».')],
        [field('slug', 12, 'Adresse de la page', 'Proposée à partir du titre. Ne la changez plus après la publication : les liens existants se casseraient. Exemple : « preparer-un-dossier ».')],
        [field('standfirst', 12, 'Chapeau', 'Deux phrases qui disent de quoi il s’agit et à qui cela sert. Exemple : « Un dossier clair se lit en cinq minutes. Voici comment le construire. »')],
        [
          field('format', 6, 'Format', 'Exemple : « Fiche pratique » pour des étapes à suivre, « Article » pour un récit ou une analyse.'),
          field('level', 6, 'Niveau', 'Pour qui la ressource est écrite. Exemple : « Pour débuter ».'),
        ],
        [
          field('themes', 6, 'Thèmes', 'Un ou deux, le plus important d’abord. Exemple : « Administratif et financier ».', { mainField: 'name' }),
          field('cover', 6, 'Image', 'Une image libre de droits pour le site, avec un texte alternatif et un crédit. Exemple : une planche-contact.'),
        ],
        [field('objective', 12, 'Objectif', 'Commence par un verbe. Exemple : « Savoir quelles pièces réunir et dans quel ordre. »')],
      ],
    },
    {
      title: 'Contenu',
      rows: [
        [field('introduction', 12, 'Introduction', 'Un ou deux paragraphes avant les parties. Exemple : « Chaque jury lit des centaines de dossiers. »')],
        [field('keyPoints', 12, 'À retenir', 'De trois à cinq points d’une phrase. Exemple : « Lisez le règlement avant de commencer. »')],
        [field('contentWarning', 12, 'Avertissement', 'Seulement si le contenu peut heurter. Exemple : « Ce texte parle de violences sexuelles. »')],
      ],
    },
    { title: 'Corps', rows: [[field('body', 12, 'Corps de la ressource', 'Ajoutez les parties une à une : texte, étapes, encadré, tableau… Exemple : un texte, puis des étapes numérotées.')]] },
    {
      title: 'Vidéo, fichier et rendez-vous',
      rows: [
        [field('video', 12, 'Vidéo principale', 'Pour le format « Vidéo » ou le replay d’un webinaire. Sous-titres et transcription obligatoires. Exemple : un entretien filmé.')],
        [field('file', 12, 'Fichier principal', 'Pour le format « Modèle à réutiliser ». Exemple : un modèle de note de cession au format PDF.')],
        [field('event', 12, 'Rendez-vous', 'Pour un webinaire : la date, l’inscription, le replay. Exemple : mardi 8 décembre 2026 à 18:00.')],
      ],
    },
    {
      title: 'Pour aller plus loin',
      rows: [
        [field('usefulLinks', 12, 'Liens utiles', 'Où aller ensuite. Exemple : le site de la Sécurité sociale des artistes-auteurs.')],
        [field('sources', 12, 'Sources', 'D’où viennent les faits et les chiffres. Exemple : l’article L. 122-1 du code de la propriété intellectuelle.')],
        [
          field('relatedOpportunities', 6, 'Opportunités liées', 'Exemple : la bourse que le dossier commenté a obtenue.', { mainField: 'title' }),
          field('relatedStructures', 6, 'Structures liées', 'Exemple : l’organisme qui propose la formation.', { mainField: 'name' }),
        ],
      ],
    },
    {
      title: 'Signature et relecture',
      rows: [
        [field('authors', 12, 'Autrices et auteurs', 'Une ligne par personne. Exemple : « Inès Diallo, juriste ».')],
        [field('reviewedBy', 12, 'Relecture', 'Qui a vérifié le fond. Obligatoire en pratique pour le droit et la fiscalité. Exemple : « Me Camille Martin, avocate ».')],
        [
          field('revisedOn', 6, 'Mise à jour le', 'Le jour de la dernière vraie révision. Cette date est publique. Exemple : 23/11/2026.'),
          field('reviseBefore', 6, 'À réviser avant le', 'Douze mois au plus pour le droit, la fiscalité et le social. Exemple : 23/11/2027.'),
        ],
        [field('demonstration', 6, 'Contenu de démonstration', 'Le site signale cette ressource comme un exemple. À laisser sur « Non » pour une vraie ressource.')],
      ],
    },
  ],
  hidden: [field('legacyId', 4, 'Identifiant de l’ancien site', 'Son ancienne adresse, qu’elle reprend une fois publiée. Exemple : « conseils_articles/50 ».')],
}
