import type { LetterClass } from '../domain/assessments/letter-class.ts';
import type { Verdict } from '../domain/criteria/criteria-set.ts';

/**
 * For which room a picture is drawn. Both say the same; `narrow` reads on a screen of 320 pixels, `wide` from 640 on and
 * in documents.
 */
export type ChartSize = 'narrow' | 'wide';

/** What every picture is given beside what it shows. */
export type ChartFrame = {
  /** Unique on the page; ids within the picture begin with it. */
  readonly id: string;
  /** What the picture shows, in a few words: its `<title>`. */
  readonly title: string;
  /** What can be read from it, in a sentence or two, for who cannot see it: its `<desc>`. */
  readonly description: string;
  readonly size: ChartSize;
};

/** A drawn picture: a whole `<svg>` element that also stands by itself as a file. Measures in CSS pixels. */
export type Chart = { readonly svg: string; readonly width: number; readonly height: number };

/**
 * How an area looks: by colour and by pattern, so that one of both is enough. A rating goes by its position on the scale,
 * from good to bad, and the length of the scale.
 */
export type Appearance =
  | LetterClass
  | 'not-judged'
  | `verdict-${Verdict}`
  | 'verdict-none'
  | `rating-${number}-of-${number}`
  | 'started'
  | 'ended';

export type Segment = {
  readonly appearance: Appearance;
  readonly label: string;
  readonly value: number;
  readonly href?: string | undefined;
};

/** What an appearance means, for a key with other words than those of the class, the verdict or the rating. */
export type KeyEntry = { readonly appearance: Appearance; readonly label: string };

/** A bar for each row, divided into segments; every row has its segments in the same order. */
export type StackedBarsInput = {
  readonly rows: readonly { readonly label: string; readonly segments: readonly Segment[] }[];
};

export type FlowNode = {
  readonly key: string;
  readonly appearance: Appearance;
  readonly label: string;
  readonly value: number;
  readonly href?: string | undefined;
};

/** Steps in order of time, each with its nodes from good to bad, and the links between two steps that follow each other. */
export type FlowInput = {
  readonly steps: readonly { readonly label: string; readonly nodes: readonly FlowNode[] }[];
  readonly links: readonly {
    /** Index of the step that it leaves; it arrives in the next. */
    readonly step: number;
    readonly from: string;
    readonly to: string;
    readonly value: number;
    /** As in "7 van De vraag naar Naar verwachting robuust". */
    readonly label: string;
    readonly href?: string | undefined;
  }[];
};

/** Rows of marks under grouped columns, such as units under criteria, and under each criterion its rounds. */
export type MatrixInput = {
  /** Replaces the words for the appearances that the picture has. */
  readonly key?: readonly KeyEntry[] | undefined;
  readonly groups: readonly { readonly label: string; readonly columns: readonly string[] }[];
  readonly rows: readonly {
    readonly label: string;
    readonly href?: string | undefined;
    /** One for each column of each group, in order. */
    readonly cells: readonly { readonly appearance: Appearance; readonly label: string }[];
  }[];
};

/** A number for each moment in each series; `null` where it is unknown. */
export type TrendInput = {
  readonly moments: readonly string[];
  readonly series: readonly {
    readonly appearance: Appearance;
    readonly label: string;
    readonly values: readonly (number | null)[];
  }[];
};

export type TimeLineInput = {
  /** Civil dates, `yyyy-mm-dd`; the axis runs from the first to the last. */
  readonly from: string;
  readonly until: string;
  /** What held for a time, drawn as a bar. */
  readonly spans: readonly {
    readonly from: string;
    readonly until: string;
    readonly appearance: Appearance;
    readonly label: string;
  }[];
  /** What happened on a day, drawn as a mark; `isStrong` for what counts most, such as a verdict. */
  readonly events: readonly { readonly on: string; readonly label: string; readonly isStrong?: boolean }[];
  /** A day that the picture draws a line at, such as the target date. */
  readonly lines: readonly { readonly on: string; readonly label: string }[];
};

export type TileMapInput = {
  /** Replaces the words for the appearances that the picture has. */
  readonly key?: readonly KeyEntry[] | undefined;
  readonly tiles: readonly {
    readonly column: number;
    readonly row: number;
    /** At most 8 characters. */
    readonly short: string;
    readonly label: string;
    readonly appearance: Appearance;
    readonly href?: string | undefined;
  }[];
};

export type AreaMapInput = {
  /** Replaces the words for the appearances that the picture has. */
  readonly key?: readonly KeyEntry[] | undefined;
  readonly areas: readonly {
    readonly label: string;
    readonly short: string;
    readonly appearance: Appearance;
    readonly href?: string | undefined;
    /** Rings of [longitude or x, latitude or y] as in a GeoJSON MultiPolygon; north is up. */
    readonly polygons: readonly (readonly (readonly (readonly [number, number])[])[])[];
  }[];
  /** Whether coordinates are degrees, or metres of the Dutch grid. */
  readonly unit: 'degree' | 'metre';
};
