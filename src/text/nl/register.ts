import type { ParticipationFlaw } from '../../domain/agencies/participation.ts';
import type { SuccessionFlaw } from '../../domain/agencies/succession.ts';

/** Why a succession cannot be recorded, with the way out. */
export const successionFlawTexts: Readonly<Record<SuccessionFlaw['code'], string>> = {
  'predecessors-missing': 'Noem ten minste één dienst die opgaat in de nieuwe dienst.',
  'successor-is-predecessor': 'Een dienst kan zichzelf niet opvolgen. Kies een andere opvolger.',
  'predecessor-twice': 'Een dienst staat er twee keer bij. Noem elke dienst één keer.',
  'document-missing': 'Noem het besluit of de regeling waarin de opvolging staat.',
  'succeeded-already': 'Van een van deze diensten is al vastgelegd dat hij opgaat in een andere dienst.',
  'predecessor-does-not-operate':
    'Een van deze diensten voert op de dag ervoor geen taken uit. Controleer de datum van de opvolging.',
  'successor-starts-on-another-day':
    'De nieuwe dienst begint volgens het register op een andere dag. Kies dezelfde dag als die in het register.',
};

/** What is wrong with a participant; it stands behind the code of that participant. */
export const participationFlawTexts: Readonly<Record<ParticipationFlaw['code'], string>> = {
  'participant-code-invalid': 'de code past niet. Een gemeente heeft GM, een provincie PV en een waterschap WS.',
  'participant-name-missing': 'de naam ontbreekt.',
  'participation-ends-before-start': 'de deelname eindigt voordat zij begint.',
  'participant-known-otherwise': 'het register kent deze code met een andere naam of soort.',
  'participates-already': 'deze deelnemer doet in (een deel van) die periode al mee in deze dienst.',
  'municipality-participates-elsewhere':
    'deze gemeente doet in (een deel van) die periode mee in een andere dienst. Beëindig die deelname eerst.',
};

/** Why something of the register itself cannot be recorded. */
export const registerRefusalTexts = {
  'agency-unknown': 'Deze omgevingsdienst staat niet in het register van dit programma.',
  'agency-exists': 'Deze code is al van een andere omgevingsdienst.',
  'period-ends-before-start': 'De periode eindigt voordat zij begint.',
  'names-out-of-order': 'De namen volgen elkaar niet op. Zet ze op datum, de oudste eerst.',
  'participants-missing': 'Noem ten minste één deelnemer.',
  'participations-flawed': 'De deelnemers kloppen niet. Er is niets vastgelegd.',
} as const;
