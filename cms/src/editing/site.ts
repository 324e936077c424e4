import { field, type TypeLayout } from './layout.ts'

export const theme: TypeLayout = {
  uid: 'api::theme.theme',
  mainField: 'name',
  columns: ['name', 'slug', 'order'],
  sort: ['order', 'ASC'],
  sections: [
    {
      title: 'Thème',
      rows: [
        [
          field('name', 8, 'Nom', 'Exemple : « Administratif et financier ».'),
          field('order', 4, 'Rang', 'L’ordre d’affichage, le plus petit d’abord. Exemple : 2.'),
        ],
        [field('slug', 12, 'Adresse de la page', 'Proposée à partir du nom. Ne la changez plus. Exemple : « administratif-et-financier ».')],
        [field('description', 12, 'Description', 'Une phrase qui dit ce qu’on y trouve. Exemple : « Déclarer, facturer, céder ses droits. »')],
      ],
    },
  ],
}

export const page: TypeLayout = {
  uid: 'api::page.page',
  mainField: 'title',
  columns: ['title', 'slug', 'updatedOn'],
  sort: ['title', 'ASC'],
  sections: [
    {
      title: 'Page',
      rows: [
        [field('title', 12, 'Titre', 'Exemple : « Mentions légales ».')],
        [
          field('slug', 8, 'Adresse de la page', 'Les liens du pied de page en dépendent. Exemple : « mentions-legales ».'),
          field('updatedOn', 4, 'Mise à jour le', 'Cette date est publique. Exemple : 23/11/2026.'),
        ],
        [field('introduction', 12, 'Introduction', 'Une ou deux phrases sous le titre. Exemple : « Qui édite ce site et comment nous joindre. »')],
        [field('content', 12, 'Contenu', 'Commencez par un titre de niveau 2. Exemple : « Éditeur du site ».')],
        [field('demonstration', 6, 'Contenu de démonstration', 'Indique une page d’exemple. À laisser sur « Non » pour une vraie page.')],
      ],
    },
  ],
}

export const redirect: TypeLayout = {
  uid: 'api::redirect.redirect',
  mainField: 'from',
  columns: ['from', 'to'],
  sort: ['from', 'ASC'],
  sections: [
    {
      title: 'Redirection',
      rows: [
        [
          field('from', 6, 'Ancienne adresse', 'Le chemin sans le nom du site. Exemple : « /appels/348 ».', { placeholder: '/' }),
          field('to', 6, 'Nouvelle adresse', 'Un chemin de ce site. Exemple : « /opportunites/prix-francoise-demulder ».', { placeholder: '/' }),
        ],
      ],
    },
  ],
}

export const home: TypeLayout = {
  uid: 'api::home.home',
  mainField: 'heading',
  columns: ['heading'],
  sort: ['heading', 'ASC'],
  sections: [
    {
      title: 'Accueil',
      rows: [
        [field('heading', 12, 'Titre', 'La promesse du service en une phrase. Exemple : « Trouvez la bourse, le prix ou la résidence qu’il vous faut ».')],
        [field('introduction', 12, 'Introduction', 'Deux phrases au plus. Exemple : « Toutes les opportunités ouvertes aux femmes photographes, vérifiées par nos équipes. »')],
        [
          field('featuredResources', 6, 'Ressources mises en avant', 'Trois ou quatre, publiées. Exemple : « Préparer un dossier de candidature ».', { mainField: 'title' }),
          field('featuredTestimonial', 6, 'Témoignage mis en avant', 'Un seul, publié. Exemple : le dernier de la série « Déclic ».', { mainField: 'title' }),
        ],
      ],
    },
  ],
}

export const settings: TypeLayout = {
  uid: 'api::settings.settings',
  mainField: 'serviceName',
  columns: ['serviceName'],
  sort: ['serviceName', 'ASC'],
  sections: [
    {
      title: 'Service',
      rows: [
        [field('serviceName', 12, 'Nom du service', 'Affiché en haut de chaque page. Exemple : « Elles font la culture ».')],
        [field('serviceTagline', 12, 'Signature', 'Sous le nom du service. Exemple : « Opportunités et ressources pour les femmes photographes ».')],
        [field('notice', 12, 'Message d’information', 'Affiché sur toutes les pages tant qu’il est rempli. Exemple : « Le service sera en maintenance lundi de 8 h à 9 h. »')],
      ],
    },
    {
      title: 'Contact et liens',
      rows: [
        [
          field('contactEmail', 6, 'Adresse de contact', 'Une adresse que quelqu’un lit. Exemple : contact@exemple.gouv.fr.'),
          field('sourceCodeUrl', 6, 'Code source', 'La page publique du code. Exemple : https://code.exemple.fr/elles-font-la-culture.', { placeholder: 'https://' }),
        ],
        [field('socialLinks', 12, 'Réseaux sociaux', 'Un lien par réseau, affichés en pied de page. Exemple : « Instagram ».')],
      ],
    },
  ],
}
