import { type Context, Hono } from 'hono';
import { readPeople } from '../../application/read-programme-view.ts';
import { type PublicationView, readDocumentBytes } from '../../application/read-publication.ts';
import {
  type ReleaseLetterRefusal,
  composeLetter,
  layOut,
  mediaTypes,
  releaseLetter,
} from '../../application/release-letter.ts';
import { type ReviseLetterDraftRefusal, reviseLetterDraft } from '../../application/revise-letter-draft.ts';
import { readProposedDetails } from '../../application/propose-letter-details.ts';
import { type LetterDetails, letterSections } from '../../domain/letters/letter-details.ts';
import { letterFindingText, letterSectionTexts, refusalTexts } from '../../text/nl/refusals.ts';
import { actingPerson, personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DateField } from '../components/date-field.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { TextArea } from '../components/text-area.tsx';
import { TextField } from '../components/text-field.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { labelOfFigure } from '../figure-links.ts';
import { type LetterForm, formOfDetails, readLetterForm } from '../letter-form.ts';
import { ProgrammePage, programmeHref, viewOf } from '../programme-page.tsx';
import { readForm } from '../read-form.ts';
import { findPublication } from '../find-publication.ts';
import type { WebContext } from '../web-context.ts';

type Problem = {
  readonly form?: LetterForm;
  readonly errors?: readonly { readonly fieldId: string; readonly message: string }[];
  readonly refusal?: keyof typeof refusalTexts;
};

/** Writing, reading and releasing the letter of a publication. */
export function letterRoutes(web: WebContext): Hono {
  const app = new Hono();
  const path = '/programmas/:code/publicaties/:id';

  const find = (context: Context) => findPublication(web, context);

  /** Text that is being written belongs to the days on which it was written: on an earlier day it is not there. */
  const findInHand = async (context: Context): Promise<PublicationView | null> => {
    const programme = await viewOf(web, context);
    const view = await find(context);
    return programme !== null && view !== null && view.row.publishedAt <= programme.knownAt ? view : null;
  };

  const page = async (context: Context, problem: Problem = {}) => {
    const programme = await viewOf(web, context);
    const view = await findInHand(context);
    if (programme === null || view === null) return context.notFound();
    const here = `${programmeHref(programme.programme.code)}/publicaties/${view.row.id}`;
    if (view.letter !== null && problem.refusal === undefined) return context.redirect(here);
    const details = view.draft?.details ?? (await readProposedDetails(web.ports, programme.programme, programme.today));
    const form = problem.form ?? formOfDetails(details, view.draft?.revision ?? 0);
    const composed = await composeLetter(web.ports, web.ports.db, view.row.id);
    const errors = problem.errors ?? [];
    const hasErrors = errors.length > 0 || problem.refusal !== undefined;
    const people = personChoices(await readPeople(web.ports));
    const errorOf = (id: string) => errors.find((error) => error.fieldId === id)?.message;
    return context.html(
      <ProgrammePage
        web={web}
        view={programme}
        title="Brief aan de Kamer"
        current="publications"
        hasErrors={hasErrors}
        breadcrumb={[{ label: view.content.round.name, href: here }, { label: 'Brief aan de Kamer' }]}
      >
        {errors.length > 0 && <ErrorSummary errors={errors} />}
        <Heading level={1}>Brief aan de Kamer</Heading>
        <Lead>
          {view.draft === null
            ? 'Er is nog geen tekst bewaard. Hieronder staat een voorstel.'
            : `Versie ${view.draft.revision} van de tekst is bewaard.`}
        </Lead>
        {problem.refusal !== undefined && <Alert kind="error">{refusalTexts[problem.refusal]}</Alert>}
        {composed !== null && (
          <>
            <Heading level={2}>Controle van de tekst</Heading>
            {composed.findings.length === 0 ? (
              <Alert kind="ok" heading="Geen bevindingen">
                Alle getallen in de tekst zijn aan een cijfer verbonden.
              </Alert>
            ) : (
              <Alert kind="warning" heading="Bevindingen in de tekst">
                <ul>
                  {composed.findings.map((finding) => (
                    <li>
                      {finding.level === 'blocking' ? 'Blokkeert: ' : 'Let op: '}
                      {letterFindingText(finding)}
                    </li>
                  ))}
                </ul>
              </Alert>
            )}
            <p>
              <TextLink href={`${here}/brief/voorbeeld.pdf`}>Voorbeeld (PDF)</TextLink> ·{' '}
              <TextLink href={`${here}/brief/voorbeeld.docx`}>Voorbeeld (Word)</TextLink>
            </p>
            <form method="post" action={`${here}/brief/vaststellen`}>
              <input type="hidden" name="versie" value={String(composed.revision)} />
              <SelectField id="vaststeller" name="persoon" label="U handelt als" choices={people} value="approver-1" />
              <FormActions>
                <SubmitButton>Stel de brief vast</SubmitButton>
              </FormActions>
            </form>
          </>
        )}
        <Heading level={2}>Tekst van de schrijver</Heading>
        <p>
          De zinnen met cijfers maakt het programma zelf. Een lege regel begint een nieuwe alinea, <code>- </code> een
          opsomming, <code>### </code> een kop. <code>{'{{units-robust}}'}</code> zet een cijfer in de tekst en{' '}
          <code>[[…]]</code> een voetnoot.
        </p>
        <form method="post" action={`${here}/brief`}>
          <input type="hidden" name="versie" value={String(form.basedOn)} />
          <DateField id="datum" name="datum" label="Datum van de brief" value={form.date} error={errorOf('datum')} />
          <TextField id="plaats" name="plaats" label="Plaats" value={form.place} error={errorOf('plaats')} />
          <TextField
            id="titel"
            name="titel"
            label="Titel van het dossier"
            value={form.dossierTitle}
            error={errorOf('titel')}
          />
          <TextField
            id="functie"
            name="functie"
            label="Functie van de ondertekenaar"
            value={form.signatoryFunction}
            error={errorOf('functie')}
          />
          <TextField
            id="naam"
            name="naam"
            label="Naam van de ondertekenaar"
            value={form.signatoryName}
            error={errorOf('naam')}
          />
          {letterSections.map((section) => (
            <TextArea
              id={`tekst-${section}`}
              name={`tekst-${section}`}
              label={letterSectionTexts[section]}
              value={form.sections[section]}
              rows={8}
              isOptional
              error={errorOf(`tekst-${section}`)}
            />
          ))}
          <SelectField id="schrijver" name="persoon" label="U handelt als" choices={people} value="coordinator" />
          <FormActions>
            <SubmitButton>Bewaar de tekst</SubmitButton>
          </FormActions>
        </form>
        <Heading level={2}>Cijfers die u kunt gebruiken</Heading>
        <DataTable
          id="beschikbaar"
          caption="Cijfers van deze publicatie"
          isCaptionHidden
          rows={view.content.figures.filter((figure) => figure.value !== null)}
          columns={[
            { header: 'Cijfer', isRowHeader: true, cell: (figure) => labelOfFigure(figure.key, view.content) },
            { header: 'In de tekst', cell: (figure) => <code>{`{{${figure.key}}}`}</code> },
            { header: 'Aantal', isNumeric: true, cell: (figure) => String(figure.value) },
          ]}
        />
      </ProgrammePage>,
      hasErrors ? 422 : 200,
    );
  };

  app.get(`${path}/brief`, (context) => page(context));

  app.post(`${path}/brief`, async (context) => {
    const programme = await viewOf(web, context);
    const view = await findInHand(context);
    if (programme === null || view === null) return context.notFound();
    const body = await readForm(context);
    const before: LetterDetails =
      view.draft?.details ?? (await readProposedDetails(web.ports, programme.programme, programme.today));
    const read = readLetterForm(body, before);
    if (!read.ok) return page(context, { form: read.error.form, errors: read.error.errors });
    const actor = await actingPerson(web.ports, programme.programme, body['persoon']);
    if (!actor.ok) return page(context, { form: read.value.form, refusal: actor.error.code });
    const saved = await reviseLetterDraft(web.ports)(
      {
        programmeId: programme.programme.id,
        publicationId: view.row.id,
        basedOn: read.value.form.basedOn,
        details: read.value.details,
      },
      actor.value,
    );
    if (!saved.ok) return page(context, refusedDraft(read.value.form, saved.error));
    return context.redirect(context.req.path, 303);
  });

  app.post(`${path}/brief/vaststellen`, async (context) => {
    const programme = await viewOf(web, context);
    const view = await findInHand(context);
    if (programme === null || view === null) return context.notFound();
    const body = await readForm(context);
    const actor = await actingPerson(web.ports, programme.programme, body['persoon']);
    if (!actor.ok) return page(context, { refusal: actor.error.code });
    const command = {
      programmeId: programme.programme.id,
      publicationId: view.row.id,
      revision: Number(body['versie']),
    };
    const released = await releaseLetter(web.ports)(command, actor.value);
    if (!released.ok) return page(context, refusedRelease(released.error));
    web.summaries.start(programme.programme.id, view.row.id, actor.value);
    return context.redirect(`${programmeHref(programme.programme.code)}/publicaties/${view.row.id}`, 303);
  });

  for (const kind of ['pdf', 'docx'] as const) {
    app.get(`${path}/brief.${kind}`, async (context) => {
      const view = await find(context);
      if (view === null || view.letter === null) return context.notFound();
      const sha256 = kind === 'pdf' ? view.letter.pdfSha256 : view.letter.docxSha256;
      const etag = `"${sha256}"`;
      if (context.req.header('If-None-Match') === etag) return context.body(null, 304, { ETag: etag });
      const bytes = await readDocumentBytes(web.ports, sha256);
      if (bytes === null) return context.notFound();
      return file(context, bytes, kind, { name: `brief-${view.content.round.code}`, etag });
    });

    app.get(`${path}/brief/voorbeeld.${kind}`, async (context) => {
      const view = await findInHand(context);
      const composed = view === null ? null : await composeLetter(web.ports, web.ports.db, view.row.id);
      if (view === null || composed === null) return context.notFound();
      const bytes = await layOut(web.ports, composed.content, kind);
      if (bytes === null) return page(context, { refusal: 'letter-not-settable' });
      return file(context, bytes, kind, { name: `voorbeeld-${view.content.round.code}` });
    });
  }

  return app;
}

function file(
  context: Context,
  bytes: Uint8Array,
  kind: 'pdf' | 'docx',
  { name, etag }: { readonly name: string; readonly etag?: string },
) {
  return context.body(new Uint8Array(bytes), 200, {
    'Content-Type': mediaTypes[kind],
    'Content-Disposition': `attachment; filename="${name}.${kind}"`,
    ...(etag === undefined ? { 'Cache-Control': 'no-store' } : { ETag: etag }),
  });
}

function refusedDraft(form: LetterForm, refusal: ReviseLetterDraftRefusal): Problem {
  return refusal.code === 'draft-changed-meanwhile'
    ? { form: { ...form, basedOn: refusal.current }, refusal: refusal.code }
    : { form, refusal: refusal.code };
}

function refusedRelease(refusal: ReleaseLetterRefusal): Problem {
  return { refusal: refusal.code };
}
