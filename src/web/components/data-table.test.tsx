import { describe, expect, it } from 'vitest';
import { type Column, DataTable } from './data-table.tsx';

type Row = { readonly name: string; readonly count: number };

const columns: readonly Column<Row>[] = [
  { header: 'Naam', cell: (row) => row.name, sort: { href: '?sorteer=naam', direction: 'ascending' } },
  { header: 'Aantal', cell: (row) => row.count, isNumeric: true, sort: { href: '?sorteer=aantal', direction: null } },
];

const render = (
  rows: readonly Row[],
  more: { readonly empty?: string; readonly columns?: readonly Column<Row>[] } = {},
) =>
  (
    <DataTable id="tabel" caption="Diensten" columns={more.columns ?? columns} rows={rows} empty={more.empty} />
  ).toString();

describe('a table', () => {
  it('can be reached by keyboard under its own name, to scroll it', () => {
    expect(render([])).toContain('<section class="vth-table-frame" aria-labelledby="tabel-titel" tabindex="0">');
    expect(render([])).toContain('id="tabel-titel"');
  });

  it('names each row by its first column, or by the one that says so', () => {
    const row = { name: 'Veenmeer', count: 3 };
    expect(render([row])).toMatch(/<th [^>]*scope="row">Veenmeer<\/th><td [^>]*>3<\/td>/);
    const byCount = columns.map((column, index) => ({ ...column, isRowHeader: index === 1 }));
    expect(render([row], { columns: byCount })).toMatch(/<td [^>]*>Veenmeer<\/td><th [^>]*scope="row">3<\/th>/);
  });

  it('says by which column it is sorted', () => {
    expect(render([])).toContain('aria-sort="ascending"');
    expect(render([])).toContain('(oplopend gesorteerd)');
    expect(render([]).match(/aria-sort/g)).toHaveLength(1);
  });

  it('says that it is empty, over its whole width', () => {
    expect(render([])).toMatch(/colspan="2">Er is niets om te tonen\.</);
    expect(render([], { empty: 'Nog geen diensten.' })).toContain('Nog geen diensten.');
  });

  it('escapes what is in its cells', () => {
    expect(render([{ name: '<img src=x onerror=alert(1)>', count: 0 }])).toContain(
      '&lt;img src=x onerror=alert(1)&gt;',
    );
  });
});
