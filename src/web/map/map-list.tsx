import type { MappedAgency } from '../../application/read-map.ts';
import { mapTexts } from '../../text/nl/map.ts';
import { ClassBadge } from '../components/class-badge.tsx';
import { shownClasses } from '../components/class-pattern.tsx';
import { type Column, DataTable } from '../components/data-table.tsx';
import { TextLink } from '../components/typography.tsx';
import { type DossierOf, classLabel, shownClassOf, unitHref } from './map-picture.ts';
import type { AskedMap } from './map-query.ts';

/** More than this in one list is a wall: each class is folded in then. */
const fewestFolded = 60;

/** All agencies beside the map, grouped by class. */
export function MapList({ map }: { readonly map: AskedMap }) {
  const isLong = map.agencies.length > fewestFolded;
  return (
    <div class="vth-map__list">
      {shownClasses.map((shown) => {
        const agencies = map.agencies.filter((agency) => shownClassOf(agency) === shown);
        if (agencies.length === 0) return null;
        return (
          <details class="vth-details vth-map__class" open={!isLong}>
            <summary>
              <ClassBadge of={shown} label={classLabel(map, shown)} />{' '}
              <span class="vth-map__count">{mapTexts.listOfClass(agencies.length)}</span>
            </summary>
            <ul class="vth-map__agencies">
              {agencies.map((agency) => (
                <li>
                  <AgencyLink map={map} agency={agency} />
                  <Background map={map} agency={agency} />
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}

type AgencyProps = { readonly map: AskedMap; readonly agency: MappedAgency };
type LinkProps = { readonly map: AskedMap; readonly agency: DossierOf & { readonly name: string } };

function AgencyLink({ map, agency }: LinkProps) {
  const href = unitHref(map, agency);
  return href === undefined ? <span>{agency.name}</span> : <TextLink href={href}>{agency.name}</TextLink>;
}

/** The seat, and why an agency has the class of a unit of another name, or none yet. */
function Background({ map, agency }: AgencyProps) {
  const parts = [
    mapTexts.place(agency.seat, agency.province),
    agency.unit?.isJoint === true ? mapTexts.partOf(agency.unit.name) : '',
  ].filter((part) => part !== '');
  const predecessors = agency.unit === null ? agency.predecessors : [];
  if (parts.length + predecessors.length === 0) return null;
  return (
    <span class="vth-map__background">
      {parts.join('; ')}
      {parts.length > 0 && predecessors.length > 0 && '; '}
      <Predecessors map={map} predecessors={predecessors} />
    </span>
  );
}

type PredecessorsProps = { readonly map: AskedMap } & Pick<MappedAgency, 'predecessors'>;

/** An agency without a dossier of its own leads to those of the agencies that it came from. */
function Predecessors({ map, predecessors }: PredecessorsProps) {
  if (predecessors.length === 0) return null;
  return (
    <>
      {mapTexts.successorOf}
      {predecessors.map((predecessor, index) => (
        <>
          {mapTexts.before(index === 0, index === predecessors.length - 1)}
          <AgencyLink map={map} agency={predecessor} />
        </>
      ))}
    </>
  );
}

/** The same as the picture, for who wants the table. */
export function MapTable({ map }: { readonly map: AskedMap }) {
  const { heads } = mapTexts;
  const columns: readonly Column<MappedAgency>[] = [
    { header: heads.name, isRowHeader: true, cell: (agency) => <AgencyLink map={map} agency={agency} /> },
    {
      header: heads.letterClass,
      cell: (agency) => <ClassBadge of={shownClassOf(agency)} label={classLabel(map, shownClassOf(agency))} />,
    },
    ...(map.round === null ? [] : [{ header: heads.unit, cell: ({ unit }: MappedAgency) => unit?.name ?? '–' }]),
    { header: heads.province, cell: ({ province }) => province ?? '–' },
    { header: heads.seat, cell: ({ seat }) => seat ?? '–' },
  ];
  return <DataTable id="kaart-tabel" caption={mapTexts.table} columns={columns} rows={map.agencies} />;
}
