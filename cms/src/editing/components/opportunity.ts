import { field, type ComponentLayout } from '../layout.ts'

export const opportunityComponents: readonly ComponentLayout[] = [
  {
    uid: 'opportunity.window',
    mainField: 'label',
    rows: [
      [
        field('opensAt', 6, 'Ouverture', 'Le jour de l’ouverture, s’il est annoncé, et son heure si elle est donnée. Exemple : 03/03/2027, 09:00.'),
        field('closesAt', 6, 'Date limite', 'Le jour de la clôture, et son heure si le règlement la donne. Sans heure, la journée compte entière. Exemple : 15/05/2027, 12:00.'),
      ],
      [
        field('timezone', 6, 'Fuseau horaire', 'Celui du règlement. Presque toujours celui de Paris. Exemple : « Europe/Paris », « Indian/Reunion », « America/Martinique ».', { placeholder: 'Europe/Paris' }),
        field('timeKnown', 6, 'L’heure est-elle donnée par le règlement ?', '« Oui » dès qu’une heure accompagne la date limite. « Non » : le site montre le jour seul. Exemple : « jusqu’au 15 mai » sans heure.'),
      ],
      [
        field('nature', 6, 'Ce qui est attendu à la date limite', 'Exemple : « Pré-dépôt » quand il faut d’abord envoyer une lettre d’intention.'),
        field('certainty', 6, 'Certitude des dates', '« Dates attendues » quand la structure ne les a pas encore confirmées. Exemple : l’édition suivante d’un prix annuel.'),
      ],
      [
        field('originalClosesAt', 6, 'Date limite d’origine', 'À remplir si la date limite a été repoussée. Exemple : 30/04/2027, 12:00.'),
        field('changeReason', 6, 'Raison du changement', 'Ce que la structure en dit, en quelques mots. Exemple : « Prolongation de deux semaines ».'),
      ],
      [
        field('resultsOn', 4, 'Résultats le', 'Le jour de l’annonce. Exemple : 30/06/2027.'),
        field('startsOn', 4, 'Début', 'Le premier jour de la résidence, de la formation, de l’exposition. Exemple : 01/09/2027.'),
        field('endsOn', 4, 'Fin', 'Le dernier jour. Exemple : 30/09/2027.'),
      ],
      [field('label', 12, 'Nom de la période', 'Ce qui se passe pendant cette période ; sert aussi de titre dans cette liste. Exemple : « Dépôt des candidatures » ou « Session de printemps ».')],
    ],
  },
  {
    uid: 'opportunity.funding',
    mainField: 'amountMax',
    rows: [
      [
        field('amountMin', 4, 'Montant minimal', 'En unités entières de la monnaie. Le même que le maximum si le montant est fixe. Exemple : 8000.'),
        field('amountMax', 4, 'Montant maximal', 'Pour une lauréate, si le montant est par personne. Exemple : 8000.'),
        field('currency', 4, 'Monnaie', 'Le code à trois lettres. Exemple : « EUR », « CHF ».', { placeholder: 'EUR' }),
      ],
      [
        field('perPerson', 6, 'Montant par personne', '« Oui » si chaque lauréate reçoit ce montant, « Non » s’il est partagé. Exemple : 20 000 € pour quatre lauréates est « Non ».'),
        field('laureateCount', 6, 'Nombre de lauréates', 'Par édition. Exemple : 4.'),
      ],
      [
        field('rewardNature', 6, 'Nature de la dotation', 'Ce que recouvre la somme. Exemple : « Bourse » et « Droits d’auteur ».'),
        field('coveredCosts', 6, 'Frais pris en charge', 'En plus de la somme. Exemple : « Hébergement » et « Production ».'),
      ],
      [field('exhibitionFee', 6, 'Droit d’exposition', 'La somme versée pour l’exposition des œuvres. Exemple : 500.')],
      [field('note', 12, 'Précision', 'Une phrase si les montants ne suffisent pas. Exemple : « La moitié est versée à la signature. »')],
    ],
  },
  {
    uid: 'opportunity.cost',
    mainField: 'applicationFee',
    rows: [
      [
        field('applicationFee', 6, 'Frais de dossier (€)', 'Ce qu’il faut payer pour candidater. 0 si c’est gratuit, vide si on ne sait pas. Exemple : 25.'),
        field('participationFee', 6, 'Frais de participation (€)', 'Ce qu’il faut payer si l’on est retenue. 0 si c’est gratuit, vide si on ne sait pas. Exemple : 150.'),
      ],
      [field('waiver', 12, 'Dispense', 'Qui ne paie pas, ou paie moins. Exemple : « Gratuit pour les étudiantes et les bénéficiaires du RSA. »')],
    ],
  },
  {
    uid: 'opportunity.eligibility',
    mainField: 'audience',
    rows: [
      [field('audience', 12, 'Public', 'À qui l’opportunité est ouverte. Exemple : « Réservé aux femmes ».')],
      [
        field('ageMin', 4, 'Âge minimal', 'Vide s’il n’y en a pas. Exemple : 18.'),
        field('ageMax', 4, 'Âge maximal', 'L’âge le plus élevé accepté. « Moins de 35 ans » s’écrit 34. Exemple : 34.'),
        field('ageReferenceDate', 4, 'Âge calculé au', 'Le jour où l’âge est vérifié. Exemple : 31/12/2027.'),
      ],
      [
        field('careerStages', 6, 'Moments de carrière', 'Aucun choix veut dire que tous sont acceptés. Exemple : « Début de carrière ».'),
        field('minYearsExperience', 6, 'Années d’expérience demandées', 'Vide si rien n’est demandé. Exemple : 3.'),
      ],
      [
        field('professionalStatuses', 6, 'Statuts acceptés', 'Aucun choix veut dire que le règlement n’en parle pas. Exemple : « Artiste-autrice » et « Photojournaliste ».'),
        field('disciplines', 6, 'Pratiques acceptées', 'Exemple : « Documentaire » et « Photojournalisme ».'),
      ],
      [
        field('residence', 6, 'Lieux de résidence acceptés', 'Où il faut vivre pour candidater. Exemple : « Bretagne », ou « France entière ».'),
        field('excludedResidence', 6, 'Lieux de résidence exclus', 'Exemple : « Île-de-France » pour une résidence réservée aux autres régions.'),
      ],
      [field('nationality', 12, 'Nationalité', 'Seulement si le règlement en demande une. Exemple : « Nationalité d’un pays de l’Union européenne ».')],
      [
        field('collectives', 6, 'Collectifs acceptés', '« Non précisé » si le règlement n’en dit rien. Exemple : « Oui » pour un duo.'),
        field('students', 6, 'Étudiantes acceptées', '« Non précisé » si le règlement n’en dit rien. Exemple : « Non » si une activité professionnelle est exigée.'),
      ],
      [
        field('formerLaureates', 6, 'Anciennes lauréates acceptées', 'Peuvent-elles candidater de nouveau ? Exemple : « Non » pour un prix qui ne se reçoit qu’une fois.'),
        field('combinable', 6, 'Cumul possible avec une autre aide', '« Non précisé » si le règlement n’en dit rien. Exemple : « Oui ».'),
      ],
      [field('applicationLanguages', 6, 'Langues du dossier', 'Exemple : « Français » et « Anglais ».')],
      [field('otherConditions', 12, 'Autres conditions', 'Ce qui n’entre dans aucune case. Exemple : « Avoir déjà publié un livre. »')],
    ],
  },
  {
    uid: 'opportunity.place',
    mainField: 'city',
    rows: [
      [
        field('mode', 6, 'Présence', 'Exemple : « À distance » pour un mentorat en visioconférence.'),
        field('durationDays', 6, 'Durée en jours', 'La durée sur place. Exemple : 30 pour un mois.'),
      ],
      [field('address', 12, 'Adresse', 'Numéro et rue. Exemple : « 34 rue du Docteur-Fanton ».')],
      [
        field('city', 6, 'Commune', 'Exemple : « Arles ».'),
        field('inseeCode', 6, 'Code INSEE de la commune', 'Cinq caractères, différents du code postal. Exemple : « 13004 » pour Arles.'),
      ],
      [
        field('region', 6, 'Région', 'Pour un lieu en France. Exemple : « Provence-Alpes-Côte d’Azur ».'),
        field('country', 6, 'Pays', 'Vide pour la France. Exemple : « Italie ».'),
      ],
      [
        field('latitude', 6, 'Latitude', 'En degrés, avec un point. Exemple : 43.6766.'),
        field('longitude', 6, 'Longitude', 'En degrés, avec un point. Exemple : 4.6278.'),
      ],
    ],
  },
  {
    uid: 'opportunity.family',
    mainField: 'children',
    rows: [
      [
        field('children', 6, 'Enfant', 'Peut-on venir avec son enfant ? Exemple : « À demander » si la structure étudie chaque cas.'),
        field('accompanyingAdult', 6, 'Adulte accompagnante ou accompagnant', 'Peut-on venir avec une autre personne adulte ? Exemple : « Oui » si le logement est prévu pour deux.'),
      ],
      [
        field('splittable', 6, 'Séjour fractionnable', 'Peut-on venir en plusieurs fois ? Exemple : « Oui » pour trois séjours de dix jours.'),
        field('deferrable', 6, 'Séjour reportable', 'Peut-on le décaler, par exemple pour une grossesse ? Exemple : « Oui » si c’est écrit dans le règlement.'),
      ],
      [
        field('childcareSupport', 6, 'Aide à la garde d’enfant', 'Une solution ou une somme est-elle proposée ? Exemple : « Oui » pour une place en crèche.'),
        field('stepFree', 6, 'Accès sans marche', 'Peut-on entrer et circuler en fauteuil roulant ? Exemple : « Oui » si l’atelier et le logement sont de plain-pied.'),
      ],
      [field('accessibilityUrl', 12, 'Page sur l’accessibilité', 'La page de la structure qui la décrit. Exemple : https://www.exemple.fr/accessibilite.', { placeholder: 'https://' })],
    ],
  },
  {
    uid: 'opportunity.application',
    mainField: 'applyUrl',
    rows: [
      [
        field('applyUrl', 6, 'Page pour candidater', 'L’adresse du formulaire ou de l’appel. Exemple : https://www.exemple.fr/candidater.', { placeholder: 'https://' }),
        field('applyEmail', 6, 'Adresse électronique', 'S’il faut envoyer le dossier par courriel. Exemple : appel@exemple.fr.'),
      ],
      [field('postalAddress', 12, 'Adresse postale', 'S’il faut envoyer le dossier par la poste. Exemple : « Prix X, 10 rue Y, 75011 Paris ».')],
      [
        field('rulesUrl', 6, 'Règlement', 'L’adresse du règlement complet. Exemple : https://www.exemple.fr/reglement.pdf.', { placeholder: 'https://' }),
        field('effort', 6, 'Temps à prévoir', 'Pour une photographe qui a déjà un portfolio. Exemple : « Dossier léger » pour un formulaire et dix images.'),
      ],
      [field('documents', 12, 'Pièces du dossier', 'Une ligne par pièce, dans l’ordre du règlement. Exemple : portfolio, 20 images au plus, en PDF.')],
      [field('advice', 12, 'Conseils', 'Ce qui aide à réussir ce dossier. Exemple : « Le jury regarde d’abord la cohérence de la série. »')],
      [field('relatedResources', 12, 'Ressources utiles pour ce dossier', 'Exemple : « Préparer un dossier de candidature ».', { mainField: 'title' })],
    ],
  },
  {
    uid: 'opportunity.document',
    mainField: 'label',
    rows: [
      [
        field('kind', 6, 'Pièce', 'Choisissez « Autre pièce » si aucune ne convient. Exemple : « Portfolio ».'),
        field('label', 6, 'Nom donné par le règlement', 'Les mots du règlement ; sert aussi de titre dans cette liste. Exemple : « Dossier artistique ».'),
      ],
      [
        field('constraint', 8, 'Contrainte', 'Format, poids, nombre de pages ou de signes. Exemple : « PDF, 10 Mo, 20 images au plus ».'),
        field('required', 4, 'Obligatoire', '« Non » pour une pièce facultative. Exemple : une lettre de recommandation conseillée.'),
      ],
    ],
  },
  {
    uid: 'opportunity.rights',
    mainField: 'assignment',
    rows: [
      [
        field('assignment', 6, 'Cession des droits', 'Ce que la photographe cède. Exemple : « Promotion de l’événement seulement ».'),
        field('duration', 6, 'Durée de la cession', 'Telle qu’elle est écrite. Exemple : « Deux ans ».'),
      ],
      [
        field('credit', 6, 'Nom de l’autrice toujours cité', '« Non précisé » si le règlement n’en dit rien. Exemple : « Oui ».'),
        field('fairContestCharter', 6, 'Charte des concours équitables signée', 'La structure suit-elle une charte professionnelle ? Exemple : « Oui » si elle est citée dans le règlement.'),
      ],
      [field('aiClause', 12, 'Clause sur l’intelligence artificielle', 'Ce que le règlement autorise ou interdit. Exemple : « Les images générées sont refusées. »')],
    ],
  },
  {
    uid: 'opportunity.transparency',
    mainField: 'juryTotal',
    rows: [
      [
        field('juryWomen', 4, 'Femmes dans le jury', 'Exemple : 5.'),
        field('juryTotal', 4, 'Membres du jury', 'Femmes et hommes. Exemple : 9.'),
        field('feedbackToCandidates', 4, 'Retour aux candidates', 'Les personnes non retenues reçoivent-elles un avis ? Exemple : « Oui ».'),
      ],
      [field('editions', 12, 'Éditions passées', 'La plus récente d’abord. Laissez vides les chiffres inconnus. Exemple : 2026, 412 candidatures, 4 lauréates.')],
    ],
  },
  {
    uid: 'opportunity.edition',
    mainField: 'year',
    rows: [
      [
        field('year', 4, 'Année', 'Exemple : 2026.'),
        field('applications', 4, 'Candidatures', 'Le nombre total. Exemple : 412.'),
        field('applicationsByWomen', 4, 'Dont candidatures de femmes', 'Exemple : 198.'),
      ],
      [
        field('laureates', 4, 'Lauréates et lauréats', 'Le nombre total. Exemple : 4.'),
        field('laureateWomen', 4, 'Dont femmes', 'Exemple : 3.'),
      ],
      [field('names', 12, 'Noms', 'Les personnes récompensées, si la structure les a publiées. Exemple : « Camille Martin, Inès Diallo ».')],
      [field('url', 12, 'Page de l’édition', 'Exemple : https://www.exemple.fr/edition-2026.', { placeholder: 'https://' })],
    ],
  },
]
