import { field, type TypeLayout } from './layout.ts'

export const opportunity: TypeLayout = {
  uid: 'api::opportunity.opportunity',
  mainField: 'title',
  columns: ['title', 'completeness', 'verifiedOn'],
  sort: ['updatedAt', 'DESC'],
  sections: [
    {
      title: 'Identité',
      rows: [
        [field('title', 12, 'Titre', 'Le nom officiel, sans l’année ni le nom de la structure. Exemple : « Prix Françoise-Demulder ».')],
        [
          field('slug', 8, 'Adresse de la page', 'Proposée à partir du titre. Ne la changez plus après la publication : les liens existants se casseraient. Exemple : « prix-francoise-demulder ».'),
          field('editionLabel', 4, 'Édition', 'Le nom de l’édition en cours. Exemple : « 12e édition » ou « 2027 ».'),
        ],
        [field('tagline', 12, 'En une phrase', 'Ce que l’on obtient et à qui cela s’adresse, en 6 à 20 mots. Exemple : « Une bourse de 8 000 € pour terminer un reportage en cours. »')],
        [
          field('kind', 6, 'Type', 'Une seule réponse, celle qui décrit le mieux l’opportunité. Exemple : une résidence dotée reste une « Résidence ».'),
          field('benefits', 6, 'Besoins couverts', 'Tout ce que la lauréate obtient. Exemple : « Dotation financière » et « Exposition et festival ».'),
        ],
        [
          field('organiser', 6, 'Structure organisatrice', 'Créez d’abord sa fiche si elle n’existe pas, et publiez-la. Exemple : « Les Filles de la Photo ».', { mainField: 'name' }),
          field('partners', 6, 'Autres structures partenaires', 'Celles qui financent ou accueillent, avec l’organisatrice. Exemple : un festival qui expose la lauréate.', { mainField: 'name' }),
        ],
        [field('description', 12, 'Présentation', 'L’essentiel en trois ou quatre paragraphes courts : le but, ce qui est attendu, le déroulement. Exemple : « Le prix récompense un projet documentaire… »')],
        [field('cover', 6, 'Image', 'Une image libre de droits pour le site, avec un texte alternatif et un crédit. Exemple : l’affiche de l’édition, avec l’accord de la structure.')],
      ],
    },
    {
      title: 'Calendrier',
      rows: [
        [
          field('rhythm', 6, 'Rythme', 'Quand l’opportunité revient. Choisissez « Toute l’année » seulement s’il n’y a aucune date limite. Exemple : un prix annuel est « Chaque année ».'),
          field('usualOpeningMonth', 6, 'Mois d’ouverture habituel', 'Le numéro du mois, de 1 à 12, utile quand les prochaines dates ne sont pas connues. Exemple : 3 pour mars.', { placeholder: '3' }),
        ],
        [field('windows', 12, 'Périodes de candidature', 'Une période par session. Au moins une, sauf si l’opportunité est ouverte toute l’année. Exemple : du 3 mars au 15 mai, midi.')],
        [
          field('suspension', 6, 'Suspension', 'À changer seulement si les candidatures sont arrêtées avant la date prévue. Exemple : « Budget épuisé ».'),
          field('suspensionDate', 6, 'Date de la suspension', 'Le jour où la structure l’a annoncée. Exemple : 12/09/2026.'),
        ],
      ],
    },
    { title: 'Dotation', rows: [[field('funding', 12, 'Dotation', 'Les montants et les frais pris en charge. Laissez vide ce qui n’est pas écrit dans le règlement. Exemple : 8 000 € et les frais d’accrochage.')]] },
    { title: 'Coût de la candidature', rows: [[field('cost', 12, 'Coût de la candidature', 'Ce que la photographe doit payer. 0 veut dire gratuit, vide veut dire inconnu. Exemple : 0.')]] },
    { title: 'Éligibilité', rows: [[field('eligibility', 12, 'Éligibilité', 'Qui peut candidater, d’après le règlement. Exemple : photojournalistes de moins de 35 ans résidant en France.')]] },
    { title: 'Lieu', rows: [[field('place', 12, 'Lieu', 'Où l’opportunité se déroule, et non où se trouve la structure. Exemple : une résidence de 30 jours à Arles.')]] },
    { title: 'Vie de famille et accessibilité', rows: [[field('family', 12, 'Vie de famille et accessibilité', 'Laissez « Non précisé » si le règlement n’en dit rien. Exemple : enfant bienvenu, séjour fractionnable.')]] },
    { title: 'Candidature', rows: [[field('application', 12, 'Candidature', 'Comment candidater : au moins une adresse web, électronique ou postale. Exemple : le formulaire en ligne de la structure.')]] },
    { title: 'Droits d’auteur', rows: [[field('rights', 12, 'Droits d’auteur', 'Ce que le règlement demande de céder. Exemple : promotion de l’événement seulement, pendant deux ans.')]] },
    { title: 'Transparence', rows: [[field('transparency', 12, 'Transparence', 'Le jury et les chiffres des éditions passées. Exemple : 5 femmes sur 9 membres du jury.')]] },
    {
      title: 'Suivi',
      rows: [
        [
          field('verifiedOn', 6, 'Vérifiée le', 'Le jour où vous avez relu le règlement. Cette date est publique. Exemple : 23/11/2026.'),
          field('nextReviewOn', 6, 'À revoir le', 'Visible par l’équipe seulement. Exemple : un mois avant l’ouverture habituelle.'),
        ],
        [field('internalNote', 12, 'Note interne', 'Visible par l’équipe seulement. Pas de données personnelles inutiles. Exemple : « Dates confirmées par courriel le 3 mars. »')],
        [
          field('source', 4, 'Origine de la fiche', 'Remplie toute seule. Exemple : « Formulaire de proposition ».', { readOnly: true }),
          field('externalId', 4, 'Identifiant d’origine', 'Remplie toute seule lors d’une reprise de données. Exemple : « cnap-1042 ».', { readOnly: true }),
          field('demonstration', 4, 'Contenu de démonstration', 'Le site signale cette fiche comme un exemple. À laisser sur « Non » pour une vraie opportunité.'),
        ],
        [field('sourceUrl', 12, 'Page d’origine', 'La page publique d’où viennent les informations. Exemple : la page de l’appel sur le site de la structure.', { placeholder: 'https://' })],
      ],
    },
  ],
  hidden: [
    field('legacyId', 4, 'Identifiant de l’ancien site', 'Son ancienne adresse, qu’elle reprend une fois publiée. Exemple : « aides/348 ».'),
    field('completeness', 4, 'Complétude', 'Sur 100, calculée à chaque enregistrement. Exemple : 72.'),
  ],
}
