import { field, type ComponentLayout } from '../layout.ts'

export const sharedComponents: readonly ComponentLayout[] = [
  {
    uid: 'shared.link',
    mainField: 'label',
    rows: [
      [
        field('label', 6, 'Texte du lien', 'Il se comprend seul, sans « cliquez ici ». Exemple : « Le barème de l’UPP ».'),
        field('url', 6, 'Adresse', 'Exemple : https://www.exemple.fr/page.', { placeholder: 'https://' }),
      ],
      [field('description', 12, 'Précision', 'Une phrase si le texte du lien ne suffit pas. Exemple : « Mis à jour chaque année. »')],
    ],
  },
  {
    uid: 'shared.video',
    mainField: 'url',
    rows: [
      [field('url', 12, 'Adresse de la vidéo', 'La vidéo ne se charge qu’après un clic. Exemple : https://podeduc.exemple.fr/video/123.', { placeholder: 'https://' })],
      [
        field('poster', 6, 'Image d’attente', 'Montrée avant la lecture, avec un texte alternatif. Exemple : un plan de l’entretien.'),
        field('captions', 6, 'Sous-titres', 'Un fichier au format WebVTT (.vtt), obligatoire. Exemple : « entretien-fr.vtt ».'),
      ],
      [field('transcript', 12, 'Transcription', 'Tout ce qui est dit et ce qu’il faut voir pour comprendre. Exemple : « Inès Diallo, dans son atelier : … »')],
    ],
  },
  {
    uid: 'shared.file-download',
    mainField: 'accessible',
    rows: [
      [
        field('file', 6, 'Fichier', 'Le site affiche seul son format et son poids. Exemple : « modele-note-de-cession.pdf ».'),
        field('accessible', 6, 'Document accessible', 'Un lecteur d’écran peut-il le lire ? Exemple : « Oui » pour un PDF balisé et vérifié.'),
      ],
    ],
  },
  {
    uid: 'shared.event',
    mainField: 'at',
    rows: [
      [
        field('at', 6, 'Jour et heure', 'Exemple : 08/12/2026 à 18:00.'),
        field('timezone', 6, 'Fuseau horaire', 'Presque toujours celui de Paris. Exemple : « Europe/Paris ».', { placeholder: 'Europe/Paris' }),
      ],
      [
        field('signUpUrl', 6, 'Page d’inscription', 'Exemple : https://www.exemple.fr/inscription.', { placeholder: 'https://' }),
        field('replayUrl', 6, 'Page du replay', 'À ajouter après le rendez-vous. Exemple : https://www.exemple.fr/replay.', { placeholder: 'https://' }),
      ],
    ],
  },
  {
    uid: 'shared.person-credit',
    mainField: 'name',
    rows: [
      [
        field('name', 6, 'Nom', 'Tel que la personne veut le voir écrit. Exemple : « Inès Diallo ».'),
        field('role', 6, 'Fonction', 'Ce qui dit pourquoi on peut lui faire confiance. Exemple : « Juriste en droit d’auteur ».'),
      ],
    ],
  },
]
