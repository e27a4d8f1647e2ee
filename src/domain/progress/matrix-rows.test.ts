import { describe, expect, it } from 'vitest';
import { stage, unitOf } from '../../../tests/builders/stages.ts';
import type { AgencyId } from '../kernel/ids.ts';
import { type MatrixFilter, filterMatrix, matrixRows } from './matrix-rows.ts';
import { tracksOf } from './track.ts';

const anything: MatrixFilter = {
  name: null,
  letterClass: null,
  criterion: null,
  verdict: null,
  reason: null,
  province: null,
  sizeFrom: null,
  sizeTo: null,
};

const situations = new Map([
  ['agency-a' as AgencyId, { province: 'Noord', municipalities: 4 }],
  ['agency-b' as AgencyId, { province: 'Zuid', municipalities: 6 }],
  ['agency-c' as AgencyId, { province: 'Noord', municipalities: 12 }],
  ['agency-x' as AgencyId, { province: null, municipalities: 0 }],
]);

const rows = matrixRows(
  tracksOf(
    [
      stage('1', [
        unitOf('a b', {
          name: 'Zilverkúst samen',
          letterClass: 'expected',
          verdicts: { size: 'met', skill: 'not-met' },
        }),
        unitOf('c', {
          letterClass: 'doubtful',
          verdicts: { size: 'not-met', skill: 'not-met' },
          mainReason: { code: 'money', source: 'agency', text: 'te weinig' },
        }),
        unitOf('x', { letterClass: null }),
      ]),
    ],
    [],
  ),
  situations,
);

const found = (filter: Partial<MatrixFilter>) =>
  filterMatrix(rows, { ...anything, ...filter }).map(({ unit }) => unit.agencies.map(({ name }) => name).join(' '));

describe('a row of the matrix', () => {
  it('adds up the municipalities of a joint unit, and names each province once', () => {
    expect(rows[0]).toMatchObject({ municipalities: 10, provinces: ['Noord', 'Zuid'], notMet: 1 });
  });

  it('does not know the size of a unit of which no participants are recorded', () => {
    expect(rows[2]).toMatchObject({ municipalities: null, provinces: [] });
  });
});

describe('a filter', () => {
  it('that asks nothing shows everything', () => {
    expect(found({})).toEqual(['a b', 'c', 'x']);
  });

  it('on a name finds a part of it, without regard to case and accents', () => {
    expect(found({ name: 'KUST' })).toEqual(['a b']);
  });

  it('on a name finds a unit by the name of one of its agencies', () => {
    expect(found({ name: 'b' })).toEqual(['a b']);
  });

  it('on a class finds the units of that class, and those that are not judged', () => {
    expect(found({ letterClass: 'doubtful' })).toEqual(['c']);
    expect(found({ letterClass: 'not-judged' })).toEqual(['x']);
  });

  it('on a verdict looks at the criterion that is named', () => {
    expect(found({ criterion: 'size', verdict: 'not-met' })).toEqual(['c']);
    expect(found({ criterion: 'size', verdict: 'none' })).toEqual(['x']);
  });

  it('on a verdict without a criterion looks at all of them', () => {
    expect(found({ verdict: 'not-met' })).toEqual(['a b', 'c']);
    expect(found({ verdict: 'none' })).toEqual(['x']);
  });

  it('on a criterion without a verdict asks nothing', () => {
    expect(found({ criterion: 'size' })).toEqual(['a b', 'c', 'x']);
  });

  it('on a main reason finds the units that have it', () => {
    expect(found({ reason: 'money' })).toEqual(['c']);
  });

  it('on a province finds a joint unit under each of its provinces', () => {
    expect(found({ province: 'Zuid' })).toEqual(['a b']);
    expect(found({ province: 'Noord' })).toEqual(['a b', 'c']);
  });

  it('on a size takes both ends in, and leaves out who has no known size', () => {
    expect(found({ sizeFrom: 10, sizeTo: 12 })).toEqual(['a b', 'c']);
    expect(found({ sizeFrom: 11 })).toEqual(['c']);
    expect(found({ sizeTo: 10 })).toEqual(['a b']);
  });

  it('on two things shows what is both', () => {
    expect(found({ province: 'Noord', letterClass: 'expected' })).toEqual(['a b']);
  });
});
