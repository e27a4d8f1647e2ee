import { galleryTexts as texts } from '../../text/nl/gallery.ts';
import { ClassBadge } from '../components/class-badge.tsx';
import { shownClasses } from '../components/class-pattern.tsx';
import { type Column, DataTable } from '../components/data-table.tsx';
import { FilterForm } from '../components/filter-form.tsx';
import { Pagination } from '../components/pagination.tsx';
import { SelectField } from '../components/select-field.tsx';
import { TextField } from '../components/text-field.tsx';
import { TextLink } from '../components/typography.tsx';

type Row = { readonly index: number; readonly name: string };

const rows = (count: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) => ({ index, name: index === 3 ? texts.longAgency : texts.agency(index) }));

const columns: readonly Column<Row>[] = [
  {
    header: texts.columns.agency,
    cell: (row) => <TextLink href={`#dienst-${row.index}`}>{row.name}</TextLink>,
    sort: { href: '#naam', direction: 'ascending' },
  },
  {
    header: texts.columns.class,
    cell: (row) => <ClassBadge of={shownClasses[row.index % 5] ?? 'robust'} />,
    sort: { href: '#klasse', direction: null },
  },
  { header: texts.columns.reason, cell: (row) => texts.reasons[row.index % 4] },
  {
    header: texts.columns.turnover,
    isNumeric: true,
    cell: (row) => (9000 + row.index * 1234).toLocaleString('nl-NL'),
    sort: { href: '#omzet', direction: 'descending' },
  },
  { header: texts.columns.adopted, cell: () => texts.date, isNoWrap: true },
];

const wideColumns: readonly Column<Row>[] = [
  { header: texts.columns.agency, cell: (row) => row.name },
  ...Array.from(
    { length: 14 },
    (_, criterion): Column<Row> => ({
      header: texts.columns.criterion(criterion + 1),
      cell: (row) => texts.verdicts[(row.index + criterion) % 3],
    }),
  ),
];

export function GalleryTables() {
  return (
    <>
      <h2>{texts.sections.tables}</h2>
      <FilterForm action="/onderdelen" resetHref="#wis">
        <SelectField
          id="filter-ronde"
          name="ronde"
          label={texts.filter.round}
          choices={texts.filter.rounds.map((label) => ({ value: label, label }))}
          isOptional
        />
        <TextField id="filter-naam" name="naam" label={texts.filter.search} width={20} isOptional />
      </FilterForm>
      <DataTable id="diensten" caption={texts.tableCaption} columns={columns} rows={rows(28)} />
      <DataTable id="leeg" caption={texts.emptyCaption} columns={columns.slice(0, 3)} rows={[]} empty={texts.empty} />
      <h2>{texts.sections.wideTable}</h2>
      <DataTable id="breed" caption={texts.wideCaption} columns={wideColumns} rows={rows(28)} isWide />
      <h2>{texts.sections.longTable}</h2>
      <DataTable id="lang" caption={texts.longCaption} columns={columns} rows={rows(400)} />
      <Pagination page={7} pageSize={400} total={12_345} hrefOf={(page) => `#pagina-${page}`} />
      <Pagination page={1} pageSize={50} total={28} hrefOf={(page) => `#pagina-${page}`} />
    </>
  );
}
