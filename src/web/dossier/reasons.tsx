import { dossierTexts } from '../../text/nl/dossier.ts';
import { sourceTexts } from '../../text/nl/pages.ts';
import { Heading } from '../components/typography.tsx';
import type { DossierView } from './dossier-view.ts';

/** Why a unit may not make it, by round from the last one back: the main reason first, each with who gives it. */
export function Reasons({ shown: { steps, words } }: { readonly shown: DossierView }) {
  const given = steps
    .flatMap(({ round, units }) =>
      units.map(({ unit, counted }) => ({
        heading: units.length > 1 ? `${round.name}: ${unit.name}` : round.name,
        reasons: counted?.reasons ?? [],
      })),
    )
    .filter(({ reasons }) => reasons.length > 0)
    .reverse();
  if (given.length === 0) return null;
  return (
    <>
      <Heading level={2}>{dossierTexts.reasons}</Heading>
      {given.map(({ heading, reasons }) => (
        <>
          <Heading level={3}>{heading}</Heading>
          <ul>
            {reasons.map((reason) => (
              <li>
                {reason.isMain && <strong>{dossierTexts.mainReason}. </strong>}
                {words.reason(reason.code)} ({sourceTexts[reason.source]}). {reason.text}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}
