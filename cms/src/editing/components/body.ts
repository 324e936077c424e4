import { field, type ComponentLayout } from '../layout.ts'

export const bodyComponents: readonly ComponentLayout[] = [
  { uid: 'body.text', mainField: 'id', rows: [[field('content', 12, 'Texte', 'Titres de niveau 2 à 4, listes, liens, citations. Exemple : un titre « Avant de commencer » et deux paragraphes.')]] },
  {
    uid: 'body.steps',
    mainField: 'title',
    rows: [
      [field('title', 12, 'Titre', 'Facultatif. Exemple : « Les quatre étapes ».')],
      [field('steps', 12, 'Étapes', 'Elles sont numérotées toutes seules. Exemple : « Lire le règlement », puis « Choisir dix images ».')],
    ],
  },
  {
    uid: 'body.step',
    mainField: 'title',
    rows: [
      [field('title', 12, 'Titre de l’étape', 'Commence par un verbe. Exemple : « Choisir dix images ».')],
      [field('content', 12, 'Explication', 'Quelques phrases. Exemple : « Gardez celles qui répondent au thème. »')],
    ],
  },
  {
    uid: 'body.callout',
    mainField: 'title',
    rows: [
      [
        field('tone', 6, 'Type d’encadré', 'Exemple : « Attention » pour une date ou une obligation.'),
        field('title', 6, 'Titre', 'Facultatif. Exemple : « Et si vous êtes étudiante ? »'),
      ],
      [field('content', 12, 'Texte', 'Court : trois phrases au plus. Exemple : « Le règlement prime toujours sur cette fiche. »')],
    ],
  },
  {
    uid: 'body.quote',
    mainField: 'author',
    rows: [
      [field('quote', 12, 'Citation', 'Sans guillemets, le site les ajoute. Exemple : « Un bon dossier se lit d’une traite. »')],
      [
        field('author', 6, 'Autrice ou auteur', 'Exemple : « Camille Martin, directrice de festival ».'),
        field('source', 6, 'Source', 'Le livre, l’article ou l’entretien. Exemple : « Entretien du 3 mars 2026 ».'),
      ],
    ],
  },
  {
    uid: 'body.table',
    mainField: 'caption',
    rows: [
      [field('caption', 12, 'Titre du tableau', 'Il dit ce que l’on compare. Exemple : « Droits d’exposition minimaux selon le lieu ».')],
      [field('columns', 12, 'En-têtes des colonnes', 'Sur une ligne, séparés par une barre verticale. Exemple : Lieu | Exposition personnelle | Exposition collective', { placeholder: 'Lieu | Montant' })],
      [field('rows', 12, 'Lignes', 'Une ligne de texte par ligne du tableau, avec autant de cases que d’en-têtes. Exemple : Centre d’art | 1 000 € | 250 €', { placeholder: 'Centre d’art | 1 000 €' })],
      [field('firstColumnIsHeader', 6, 'La première colonne nomme les lignes', 'Utile aux lecteurs d’écran. Exemple : « Oui » quand la première case est « Centre d’art ».')],
    ],
  },
  { uid: 'body.question-answer', mainField: 'id', rows: [[field('items', 12, 'Questions et réponses', 'Trois à huit questions. Exemple : « Faut-il un SIRET pour candidater ? »')]] },
  {
    uid: 'body.question',
    mainField: 'question',
    rows: [
      [field('question', 12, 'Question', 'Comme la poserait une photographe. Exemple : « Faut-il un SIRET pour candidater ? »')],
      [field('answer', 12, 'Réponse', 'La réponse d’abord, l’explication ensuite. Exemple : « Non, pas toujours. Certains prix… »')],
    ],
  },
  {
    uid: 'body.image',
    mainField: 'caption',
    rows: [
      [field('image', 12, 'Image', 'Son texte alternatif, son crédit et sa licence sont demandés quand on l’ajoute. Exemple : « Page de portfolio avec deux images par page ».')],
      [field('caption', 12, 'Légende', 'Elle prend la place de celle du fichier : écrivez alors le crédit et la licence. Exemple : « Une double page aérée se lit mieux. »')],
      [
        field('credit', 6, 'Crédit', 'Obligatoire si la légende affichée ne le dit pas. Exemple : « Inès Diallo ».'),
        field('licence', 6, 'Licence', 'Ce qui permet de la publier ici. Exemple : « CC BY 4.0 » ou « Avec l’accord de l’autrice ».'),
      ],
    ],
  },
  {
    uid: 'body.video',
    mainField: 'title',
    rows: [
      [field('title', 12, 'Titre', 'Exemple : « Trois conseils d’une directrice de festival ».')],
      [field('video', 12, 'Vidéo', 'Sous-titres et transcription obligatoires. Exemple : un extrait de webinaire.')],
    ],
  },
  {
    uid: 'body.file',
    mainField: 'title',
    rows: [
      [field('title', 12, 'Titre', 'Le texte du lien de téléchargement. Exemple : « Modèle de note de cession ».')],
      [
        field('file', 6, 'Fichier', 'Le site affiche seul son format et son poids. Exemple : « modele-note-de-cession.pdf ».'),
        field('accessible', 6, 'Document accessible', 'Un lecteur d’écran peut-il le lire ? Exemple : « Oui » pour un PDF balisé et vérifié.'),
      ],
    ],
  },
]
