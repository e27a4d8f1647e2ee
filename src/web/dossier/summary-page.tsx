import type { Clients } from '../../application/read-dossier.ts';
import { summaryTexts } from '../../text/nl/dossier-summary.ts';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { ProgrammePage } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';
import type { DossierView } from './dossier-view.ts';
import { summarySections, summarySource } from './summary-sections.ts';

type CouncillorPageProps = { readonly web: WebContext; readonly shown: DossierView; readonly clients: Clients };

/** Half a page in plain Dutch, to print and take along. */
export function CouncillorPage({ web, shown, clients }: CouncillorPageProps) {
  const { view, hrefTo } = shown;
  const title = summaryTexts.title(shown.title);
  return (
    <ProgrammePage
      web={web}
      view={view}
      title={title}
      hasErrors={view.dateProblem !== null}
      breadcrumb={[{ label: shown.title, href: hrefTo() }, { label: title }]}
    >
      <article class="vth-letter">
        <Heading level={1}>{title}</Heading>
        <Lead>{summaryTexts.lead}</Lead>
        {summarySections(shown, clients).map(({ heading, sentences }) => (
          <>
            <Heading level={2}>{heading}</Heading>
            <p>{sentences.join(' ')}</p>
          </>
        ))}
        <p class="vth-letter__source">{summarySource(shown)}</p>
        <p class="vth-dossier__links">
          <TextLink href={hrefTo()}>{summaryTexts.toDossier}</TextLink>
        </p>
      </article>
    </ProgrammePage>
  );
}
