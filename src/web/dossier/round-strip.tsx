import type { DossierStep, StepUnit } from '../../domain/dossiers/dossier-step.ts';
import { publishedDifferently } from '../../domain/dossiers/standing.ts';
import { dateInAmsterdam } from '../../domain/kernel/instant.ts';
import { assessesStatus } from '../../domain/rounds/round.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { dossierTexts } from '../../text/nl/dossier.ts';
import { programmeHref, withKnownOn } from '../programme-page.tsx';
import type { DossierView } from './dossier-view.ts';
import { PlaceBadge } from './place-badge.tsx';

/** One step for each round, from the plan on, each with where the unit stood in it. */
export function RoundStrip({ shown }: { readonly shown: DossierView }) {
  return (
    <ol class="vth-steps">
      {shown.steps.map((step) => (
        <Step step={step} shown={shown} />
      ))}
    </ol>
  );
}

function Step({ step: { round, units }, shown }: { readonly step: DossierStep; readonly shown: DossierView }) {
  const { programme, knownOn } = shown.view;
  const figures = withKnownOn(programmeHref(programme.code), knownOn, { ronde: round.code });
  return (
    <li class="vth-steps__item">
      <p class="vth-steps__round">{round.name}</p>
      {units.map((unit) => (
        <UnitInStep unit={unit} isOneOfMore={units.length > 1} shown={shown} />
      ))}
      {assessesStatus(round.kind) && (
        <p class="vth-steps__note">
          <a class="nl-link" href={figures}>
            {dossierTexts.stepFigures}
            <span class="vth-visually-hidden">: {round.name}</span>
          </a>
        </p>
      )}
    </li>
  );
}

type UnitInStepProps = { readonly unit: StepUnit; readonly isOneOfMore: boolean; readonly shown: DossierView };

function UnitInStep({ unit, isOneOfMore, shown }: UnitInStepProps) {
  const { words } = shown;
  return (
    <div class="vth-steps__unit">
      {isOneOfMore && <p class="vth-steps__note">{unit.unit.name}</p>}
      <PlaceBadge place={unit.place} label={words.place(unit.place)} />
      <Decided counted={unit.counted} />
      {notesOf(unit, shown).map((note) => (
        <p class="vth-steps__note">{note}</p>
      ))}
    </div>
  );
}

/** When it was adopted; of a correction with the way to what it replaced. */
function Decided({ counted }: { readonly counted: StepUnit['counted'] }) {
  if (counted?.adoption == null) return null;
  const day = dateInText(counted.adoption.decidedOn);
  return (
    <p class="vth-steps__note">
      {counted.supersedesId === null ? (
        dossierTexts.stepDecided(day)
      ) : (
        <a class="nl-link" href={`#assessment-${counted.id}`}>
          {dossierTexts.stepCorrected(day)}
        </a>
      )}
    </p>
  );
}

function notesOf(step: StepUnit, { words }: DossierView): readonly string[] {
  const { counted, isExempt, unit, place } = step;
  const published = publishedDifferently(step);
  const notes: string[] = [];
  if (counted === null && isExempt && place === 'robust') {
    notes.push(assessesStatus(unit.round.kind) ? dossierTexts.stepExempt : dossierTexts.stepNoPlan);
  }
  if (published !== null) {
    const day = dateInText(dateInAmsterdam(published.publishedAt));
    notes.push(dossierTexts.stepPublished(day, words.placeInText(published.letterClass)));
  }
  return notes;
}
