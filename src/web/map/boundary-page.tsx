import type { Person } from '../../application/read-programme-view.ts';
import type { BoundarySet } from '../../domain/boundaries/boundary-set.ts';
import { boundaryFormTexts, groupFindings, importRefusalTexts, placesText } from '../../text/nl/boundaries.ts';
import { dateInText } from '../../text/nl/dates.ts';
import { mapTexts } from '../../text/nl/map.ts';
import { refusalTexts } from '../../text/nl/refusals.ts';
import { countText } from '../../text/nl/web-components.ts';
import { personChoices } from '../acting-person.ts';
import { Alert } from '../components/alert.tsx';
import { DataTable } from '../components/data-table.tsx';
import { DateField } from '../components/date-field.tsx';
import { ErrorSummary } from '../components/error-summary.tsx';
import { FormField, controlAttributes } from '../components/form-field.tsx';
import { SelectField } from '../components/select-field.tsx';
import { FormActions, SubmitButton } from '../components/submit-button.tsx';
import { TextField } from '../components/text-field.tsx';
import { Heading, Lead, TextLink } from '../components/typography.tsx';
import { type AskedView, ProgrammePage, programmeHref, withKnownOn } from '../programme-page.tsx';
import type { WebContext } from '../web-context.ts';
import type { BoundaryFields, BoundaryFormRefusal } from './boundary-form.ts';

export type BoundaryPageProps = {
  readonly web: WebContext;
  readonly view: AskedView;
  readonly sets: readonly BoundarySet[];
  readonly people: readonly Person[];
  readonly fields: BoundaryFields;
  readonly refusal: BoundaryFormRefusal | null;
};

/** The field that a refusal is about; one about none of them is told above the form. */
const fieldOf: Partial<Record<BoundaryFormRefusal['code'], string>> = {
  'boundary-source-missing': 'bron',
  'boundary-file-missing': 'bestand',
  'boundaries-imported-already': 'bestand',
  'register-without-participants': 'peildatum',
  'date-invalid': 'peildatum',
  'person-unknown': 'persoon',
};

export function BoundaryPage(props: BoundaryPageProps) {
  const { web, view, sets, refusal } = props;
  const map = `${programmeHref(view.programme.code)}/kaart`;
  const message = refusal === null ? null : { ...refusalTexts, ...importRefusalTexts }[refusal.code];
  const field = refusal === null ? undefined : fieldOf[refusal.code];
  return (
    <ProgrammePage
      web={web}
      view={view}
      title={boundaryFormTexts.title}
      current="map"
      breadcrumb={[{ label: mapTexts.title, href: withKnownOn(map, view.knownOn) }, { label: boundaryFormTexts.title }]}
      hasErrors={refusal !== null || view.dateProblem !== null}
    >
      {message !== null && field !== undefined && <ErrorSummary errors={[{ fieldId: field, message }]} />}
      <Heading level={1}>{boundaryFormTexts.title}</Heading>
      <Lead>{boundaryFormTexts.lead}</Lead>
      {message !== null && field === undefined && (
        <Alert kind="error" heading={boundaryFormTexts.refused}>
          {message}
        </Alert>
      )}
      {refusal?.code === 'boundaries-flawed' && <Findings findings={refusal.findings} />}
      {view.programme.isExercise && view.knownOn === null ? (
        <ImportForm {...props} action={`${map}/grenzen`} error={field === undefined ? null : { field, message }} />
      ) : (
        <Alert kind="info">
          {view.programme.isExercise ? boundaryFormTexts.notToday : boundaryFormTexts.byCommand}
        </Alert>
      )}
      <DataTable
        id="grenzen"
        caption={boundaryFormTexts.imported}
        rows={sets}
        empty={boundaryFormTexts.none}
        columns={[
          { header: boundaryFormTexts.source, isRowHeader: true, cell: ({ source }) => source },
          { header: boundaryFormTexts.referenceDate, cell: ({ referenceDate }) => dateInText(referenceDate) },
          { header: boundaryFormTexts.file, cell: ({ fileName }) => fileName },
          { header: boundaryFormTexts.areas, isNumeric: true, cell: ({ areaCount }) => countText(areaCount) },
        ]}
      />
      <p>
        <TextLink href={withKnownOn(map, view.knownOn)}>{boundaryFormTexts.backToMap}</TextLink>
      </p>
    </ProgrammePage>
  );
}

type FindingsProps = { readonly findings: Parameters<typeof groupFindings>[0] };

/** Not a table: where it is found can be a long row of names, and that leaves no room on a small screen. */
function Findings({ findings }: FindingsProps) {
  return (
    <section aria-labelledby="bevindingen">
      <Heading level={2} id="bevindingen">
        {boundaryFormTexts.findings}
      </Heading>
      <ul class="vth-findings">
        {groupFindings(findings).map(({ code, problem, places, action }) => (
          <li>
            <strong>{boundaryFormTexts.finding(code, problem)}</strong>
            <p>{boundaryFormTexts.places(placesText(places))}</p>
            <p>{boundaryFormTexts.action(action)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

type ImportFormProps = BoundaryPageProps & {
  readonly action: string;
  readonly error: { readonly field: string; readonly message: string | null } | null;
};

function ImportForm({ action, people, fields, error }: ImportFormProps) {
  const errorOf = (field: string) => (error?.field === field ? (error.message ?? undefined) : undefined);
  const file = {
    id: 'bestand',
    name: 'bestand',
    label: boundaryFormTexts.file,
    hint: boundaryFormTexts.fileHint,
    error: errorOf('bestand'),
  };
  return (
    <form class="vth-boundary-form" method="post" action={action} enctype="multipart/form-data">
      <p>{boundaryFormTexts.explanation}</p>
      <FormField {...file}>
        <input
          {...controlAttributes(file)}
          class="vth-file-input"
          type="file"
          accept=".geojson,.json,.topojson,application/geo+json,application/json"
        />
      </FormField>
      <TextField
        id="bron"
        name="bron"
        label={boundaryFormTexts.source}
        hint={boundaryFormTexts.sourceHint}
        value={fields.source}
        error={errorOf('bron')}
      />
      <DateField
        id="peildatum"
        name="peildatum"
        label={boundaryFormTexts.referenceDate}
        hint={boundaryFormTexts.referenceDateHint}
        value={fields.referenceDate}
        error={errorOf('peildatum')}
      />
      <SelectField
        id="persoon"
        name="persoon"
        label={boundaryFormTexts.person}
        choices={personChoices(people)}
        value={fields.person}
        error={errorOf('persoon')}
      />
      <FormActions>
        <SubmitButton>{boundaryFormTexts.submit}</SubmitButton>
      </FormActions>
    </form>
  );
}
