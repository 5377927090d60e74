import type { StartProblem } from '../host/problems';

/** What the process itself says: in the terminal, in the native menu and in the system's dialogs. The page's text is in src-renderer/text. */
export const fr = {
  problem: (problem: StartProblem): string => {
    switch (problem.why) {
      case 'unknown-argument':
        return `Option inconnue\u00a0: ${problem.argument}. Options possibles\u00a0: --data DOSSIER, --port NUMÉRO, --no-open, --browser.`;
      case 'missing-value':
        return `L’option ${problem.argument} doit être suivie d’une valeur.`;
      case 'bad-port':
        return `Le port «\u00a0${problem.value}\u00a0» ne convient pas\u00a0: il faut un nombre de 1024 à 65535 qu’un navigateur accepte.`;
      case 'folder-unwritable':
        return `Impossible d’écrire dans le dossier ${problem.folder} (${problem.detail})\u00a0: choisissez-en un autre avec --data DOSSIER.`;
      case 'port-remembered':
        return `Le dossier ${problem.folder} a été créé avec le port ${problem.port}\u00a0: relancez sans --port, car le catalogue appartient à ce port.`;
      case 'port-unreadable':
        return `Le fichier ${problem.file}, qui garde le port du catalogue, ne se lit pas (${problem.detail})\u00a0: remettez-y le port d’origine, ou restaurez le fichier depuis une sauvegarde.`;
      case 'no-home':
        return 'Ce compte n’a pas de dossier personnel\u00a0: dites où garder les données avec --data DOSSIER.';
      case 'port-taken':
        return `Le port ${problem.port} est déjà pris par un autre programme\u00a0: fermez ce programme, puis relancez Matricule.`;
      case 'already-running':
        return `Matricule est déjà ouvert sur le dossier ${problem.folder} (processus ${problem.pid})\u00a0: utilisez cette fenêtre, ou fermez-la d’abord.`;
      case 'vault-unreadable':
        return `Le coffre du dossier ${problem.folder} ne s’ouvre pas (${problem.detail})\u00a0: rien n’y a été modifié.`;
      case 'not-built':
        return `Les fichiers du programme manquent dans ${problem.folder}\u00a0: lancez «\u00a0npm run build\u00a0».`;
    }
  },
  address: (address: string): string => `Matricule est à l’adresse ${address}`,
  alreadyOpenNewWindow: (folder: string): string => `Matricule est déjà ouvert sur le dossier ${folder}\u00a0: une nouvelle fenêtre s’ouvre.`,
  alreadyOpenAt: (address: string): string => `Matricule est déjà ouvert, à l’adresse ${address}`,
  opened: (browser: string): string => `Matricule s’ouvre dans une fenêtre de ${browser}.`,
  noDisplay: 'Aucun écran\u00a0: ouvrez vous-même l’adresse dans un navigateur Chromium, Chrome ou Edge de cette machine.',
  noBrowser: 'Ni Chromium, ni Chrome, ni Edge sur cette machine\u00a0: ouvrez vous-même l’adresse dans un navigateur.',
  notOpened: 'La fenêtre ne s’est pas ouverte\u00a0: ouvrez vous-même l’adresse dans un navigateur Chromium, Chrome ou Edge.',
  withoutSandbox: 'Lancé en administrateur (root)\u00a0: le navigateur tourne sans son bac à sable (--no-sandbox).',
  needsAddress: 'Cette page demande l’adresse complète que Matricule a donnée à son lancement.',
  browserHere: 'navigateur',
  menu: {
    file: 'Fichier',
    edit: 'Édition',
    view: 'Affichage',
    window: 'Fenêtre',
    newMan: 'Nouveau soldat',
    importScans: 'Importer des numérisations…',
    exportBundle: 'Exporter…',
    settings: 'Réglages…',
    quit: 'Quitter',
    undo: 'Annuler',
    redo: 'Rétablir',
    cut: 'Couper',
    copy: 'Copier',
    paste: 'Coller',
    selectAll: 'Tout sélectionner',
    palette: 'Chercher ou commander…',
    zoomIn: 'Agrandir le texte',
    zoomOut: 'Réduire le texte',
    zoomReset: 'Taille normale',
    fullScreen: 'Plein écran',
    minimize: 'Réduire',
    close: 'Fermer',
    hide: 'Masquer',
  },
  saveBundle: 'Enregistrer le dossier d’échange',
  bundleFilter: 'Dossier BagIt (zip)',
  saveText: 'Enregistrer le fichier',
  textFilter: 'Fichier texte',
};
